import { ARTICLE } from "../../figures/article";
import type { ComparisonDocument } from "../../figures/document";

/** The document that the functions look figures up in. */
export const DOCUMENT: ComparisonDocument = ARTICLE;
