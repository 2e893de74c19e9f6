import { ARTICLE_MODEL } from "./article-model";
import { ARTICLE_SOURCE } from "./article-source";
import type { ComparisonDocument } from "./document";

/** The built-in document: what the article says of CoreWeave and Microsoft, and what we assume beyond it. */
export const ARTICLE: ComparisonDocument = { ...ARTICLE_MODEL, ...ARTICLE_SOURCE };
