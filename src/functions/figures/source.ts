import { ARTICLE_SOURCE } from "../../figures/article-source";
import type { Source } from "../../figures/document";

/** What the functions look up. */
export const SOURCE: Source = ARTICLE_SOURCE;
