import type { ReadWorkbook } from "../compare/read/workbook";
import { packWorkbook, readList, type SnapshotInfo, unpackWorkbook, withSnapshot } from "../compare/snapshot";
import { SETTINGS } from "../workbook/settings";
import { orTakeBack } from "./batch/or-take-back";
import { run } from "./batch/run";
import { readWholeWorkbook } from "./read/whole-workbook";

/** The open workbook as it stands now. */
export const readOpenWorkbook = (): Promise<ReadWorkbook> => run(readWholeWorkbook);

const keyOf = (id: string): string => SETTINGS.snapshot + id;

function loadText(context: Excel.RequestContext, key: string): () => string {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  setting.load({ value: true });
  return () => textOf(setting);
}

function textOf(setting: Excel.Setting): string {
  return setting.isNullObject ? "" : String(setting.value);
}

/** The snapshots that the workbook keeps, the oldest first. */
export async function listSnapshots(): Promise<SnapshotInfo[]> {
  return run(async (context) => {
    const list = loadText(context, SETTINGS.snapshots);
    await context.sync();
    return readList(list());
  });
}

/** Keeps the workbook as it stands in the workbook itself, under a name and with a note; gives what is kept. */
export async function takeSnapshot(name: string, note: string): Promise<SnapshotInfo> {
  return run(async (context) => {
    const packed = packWorkbook(await readWholeWorkbook(context));
    const text = loadText(context, SETTINGS.snapshots);
    await context.sync();
    const before = readList(text());
    const when = new Date();
    const id = freeId(when.getTime().toString(36), before);
    const list = withSnapshot(before, { id, name, note, taken: when.toISOString(), size: packed.length });
    const { settings } = context.workbook;
    settings.add(keyOf(id), packed);
    settings.add(SETTINGS.snapshots, JSON.stringify(list));
    await orTakeBack(
      () => context.sync(),
      async (again) => {
        again.workbook.settings.getItemOrNullObject(keyOf(id)).delete();
        again.workbook.settings.add(SETTINGS.snapshots, JSON.stringify(before));
        await again.sync();
      },
    );
    return list.at(-1)!;
  });
}

function freeId(wanted: string, list: readonly SnapshotInfo[]): string {
  let id = wanted;
  for (let n = 2; list.some((one) => one.id === id); n++) id = `${wanted}-${n}`;
  return id;
}

/** A snapshot as a workbook; null where it can't be read any more. */
export async function openSnapshot(id: string): Promise<ReadWorkbook | null> {
  return run(async (context) => {
    const text = loadText(context, keyOf(id));
    await context.sync();
    return unpackWorkbook(text());
  });
}

/** Deletes a snapshot; the workbook stays as it is. */
export async function deleteSnapshot(id: string): Promise<void> {
  return run(async (context) => {
    const text = loadText(context, SETTINGS.snapshots);
    await context.sync();
    const { settings } = context.workbook;
    settings.add(SETTINGS.snapshots, JSON.stringify(readList(text()).filter((one) => one.id !== id)));
    settings.getItemOrNullObject(keyOf(id)).delete();
    await context.sync();
  });
}
