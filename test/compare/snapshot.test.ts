import { Compared } from "../../src/compare/compared";
import {
  MOST_SIGNS,
  MOST_SIGNS_IN_ALL,
  MOST_SNAPSHOTS,
  packWorkbook,
  readList,
  unpackWorkbook,
  withSnapshot,
} from "../../src/compare/snapshot";
import { NotKept } from "../../src/compare/sentences";
import { bookOf } from "./edits";
import { MODEL, renameSheet } from "./sessions";
import { templateBook } from "./template-book";

const info = (id: string, size = 1_000) => ({ id, name: "Before", note: "", taken: "2026-11-27T15:00:00.000Z", size });

test("a workbook comes back as it was kept", () => {
  const book = templateBook();
  const packed = packWorkbook(book);
  expect(packed.length).toBeLessThan(MOST_SIGNS / 3);
  expect(unpackWorkbook(packed)).toEqual(book);
  expect(unpackWorkbook(packWorkbook(MODEL))).toEqual(MODEL);
});

test("a sheet is the same by its id, whatever it is called now", () => {
  const kept = unpackWorkbook(packWorkbook(MODEL))!;
  const swapped = [
    ["Inputs", "x"],
    ["Model", "Inputs"],
    ["x", "Model"],
  ].reduce((book, [from, to]) => renameSheet(from!, to!)(book), MODEL);
  const { changes } = new Compared(kept, swapped);
  expect(changes.map(({ kind, was, is }) => [kind, was, is])).toEqual([
    ["sheet renamed", "Inputs", "Model"],
    ["sheet renamed", "Model", "Inputs"],
  ]);
});

test("a workbook that is too large is refused with a sentence", () => {
  let seed = 1;
  const random = () => (seed = (seed * 16_807) % 2_147_483_647);
  const rows = Array.from({ length: 4_000 }, () => Array.from({ length: 30 }, random));
  expect(() => packWorkbook(bookOf({ S: rows }))).toThrow(NotKept);
});

test("there is room for so many and no more", () => {
  const many = Array.from({ length: MOST_SNAPSHOTS }, (_, i) => info(String(i)));
  expect(() => withSnapshot(many, info("more"))).toThrow(/Delete one/);
  expect(() => withSnapshot([info("1", MOST_SIGNS_IN_ALL)], info("2"))).toThrow(/Delete one/);
  expect(withSnapshot([], { ...info("1"), name: "  " })[0]!.name).toBe("2026-11-27");
});

test("what is no snapshot is not read", () => {
  for (const text of [undefined, "", "x", btoa("x"), btoa("\u001f\u008b\u0008"), 7])
    expect(unpackWorkbook(text)).toBeNull();
  expect(readList("{")).toEqual([]);
  expect(readList('{"a":1}')).toEqual([]);
  expect(readList(JSON.stringify([null, { id: 1 }, info("1")]))).toEqual([info("1")]);
});
