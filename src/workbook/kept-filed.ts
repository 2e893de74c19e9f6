import type { FiledDocument } from "../figures/filed";
import { readFiled } from "../figures/filed-schema";
import { pack, unpack } from "./packed";

/** A comparison as it is kept. */
export const packFiled = (document: FiledDocument): string => pack(document);

/** The comparison that a workbook keeps; null where there is none, or none that can be read. */
export const unpackFiled = (stored: unknown): FiledDocument | null => readFiled(unpack(stored));
