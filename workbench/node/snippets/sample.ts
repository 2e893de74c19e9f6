import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parse } from "yaml";

/** A published sample: the script that Script Lab would run, and the page beside it. */
export interface Sample {
  /** The file within the folder of its area: `34-named-item/update-named-item`. */
  readonly name: string;
  readonly area: string;
  readonly script: string;
  readonly page: string;
  /** The requirement sets that it asks for, with their versions. */
  readonly sets: Readonly<Record<string, string>>;
}

/** The areas of Excel that an add-in like ours works with; pivot tables, shapes, data types and games are not. */
const AREAS =
  /basics|chart|comments|conditional|custom-functions|data-validation|events|named-item|range|table$|workbook|worksheet|scenarios/;
const BESIDE = /pivottable/;

interface SampleFile {
  readonly host?: string;
  readonly api_set?: Readonly<Record<string, string | number>>;
  readonly script?: { readonly content?: string };
  readonly template?: { readonly content?: string };
}

/** The samples for Excel in a checkout, and how many of other areas stand beside them. */
export function samplesIn(checkout: string): { samples: Sample[]; beside: number } {
  const files = readdirSync(join(checkout, "samples/excel"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml") && dirname(file) !== ".")
    .sort();
  const ours = files.filter((file) => AREAS.test(dirname(file)) && !BESIDE.test(dirname(file)));
  return { samples: ours.map((file) => sampleAt(checkout, file)), beside: files.length - ours.length };
}

function sampleAt(checkout: string, file: string): Sample {
  const read = parse(readFileSync(join(checkout, "samples/excel", file), "utf8")) as SampleFile;
  return {
    name: `${dirname(file)}/${basename(file, ".yaml")}`,
    area: dirname(file),
    script: read.script?.content ?? "",
    page: read.template?.content ?? "",
    sets: Object.fromEntries(
      // Some write ExcelAPI.
      Object.entries(read.api_set ?? {}).map(([set, version]) => [set.replace(/API$/, "Api"), String(version)]),
    ),
  };
}
