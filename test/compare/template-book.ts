import { readWorkbook } from "../../src/compare/read/workbook";
import { ARTICLE } from "../../src/figures/article";
import * as functions from "../../src/functions";
import { asCalled } from "../../src/functions/as-called";
import { compile } from "../../src/template/compile";
import { savedFile } from "../../src/xlsx/saved-file";
import "../support/functions";

export const FUNCTIONS = asCalled(functions);

export const templateFile = (): Uint8Array => savedFile(ARTICLE, compile(ARTICLE), FUNCTIONS);

/** The template as a file of ours reads. */
export const templateBook = () => readWorkbook(templateFile());
