/** What tells one build from another; the build puts it in place of the name. */
declare const BUILD_STAMP: string;
