import type { FiledDocument } from "../figures/filed";
import { unpackFiled } from "../workbook/kept-filed";
import { run } from "./batch/run";
import { loadFiledText } from "./step/memory";

/** The comparison of filed companies that the open workbook keeps; null where it has none. */
export async function keptFiled(): Promise<FiledDocument | null> {
  return run(async (context) => {
    const text = loadFiledText(context);
    await context.sync();
    return unpackFiled(text());
  });
}
