import { decode } from "../../src/scenarios/decode";
import { SENTENCES } from "../../src/scenarios/sentences";

const TEXT = "format,aicomp-scenarios\r\nauthor,Prudént – 5 €\r\n";
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean, mark: boolean) => {
  const units = [...(mark ? "\uFEFF" : ""), ...text].map((sign) => sign.charCodeAt(0));
  return new Uint8Array(units.flatMap((unit) => (littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
};
const bytes = (text: string, others: Readonly<Record<string, number>>) =>
  new Uint8Array([...text].map((sign) => others[sign] ?? sign.charCodeAt(0)));

test.each([
  ["UTF-8", utf8(TEXT), undefined],
  ["UTF-8 with a mark", utf8(`\uFEFF${TEXT}`), undefined],
  ["UTF-16, little end first, with a mark", utf16(TEXT, true, true), "UTF-16"],
  ["UTF-16, big end first, with a mark", utf16(TEXT, false, true), "UTF-16"],
  ["UTF-16, little end first, without a mark", utf16(TEXT, true, false), "UTF-16"],
  ["UTF-16, big end first, without a mark", utf16(TEXT, false, false), "UTF-16"],
  ["Excel's plain CSV", bytes(TEXT, { "–": 0x96, "€": 0x80 }), "Windows-1252"],
])("%s", (_, file, encoding) => {
  const reading = encoding === undefined ? {} : { reading: SENTENCES.readAs(encoding) };
  expect(decode(file)).toEqual({ text: TEXT, ...reading });
});

test("Excel's CSV (Macintosh) ends lines by CR, and has accents of its own", () => {
  const file = bytes("author\rPrudént\r", { é: 0x8e });
  expect(decode(file)).toEqual({ text: "author\rPrudént\r", reading: SENTENCES.readAs("Mac Roman") });
});

test("the character set that a server names is taken, unless a mark says otherwise or the bytes do not fit it", () => {
  const cyrillic = new Uint8Array([0xc1, 0xe0, 0xe7, 0xe0]);
  expect(decode(cyrillic, "windows-1251")).toEqual({ text: "База", reading: SENTENCES.readAs("windows-1251") });
  expect(decode(utf16("Base", true, true), "windows-1251").text).toBe("Base");
  expect(decode(utf8("é"), "no such set").text).toBe("é");
  expect(decode(new Uint8Array([0xe9]), "utf-8")).toEqual({ text: "é", reading: SENTENCES.readAs("Windows-1252") });
  expect(decode(utf8("é"), "UTF-8").text).toBe("é");
});

test.each([
  ["a workbook", [0x50, 0x4b, 3, 4, 0, 0], SENTENCES.binary.workbook],
  ["a workbook of Excel 97", [0xd0, 0xcf, 0x11, 0xe0], SENTENCES.binary.oldWorkbook],
  ["a PDF", [0x25, 0x50, 0x44, 0x46, 0x2d], SENTENCES.binary.pdf],
  ["other bytes", [0x41, 0, 0, 0, 0x42, 7, 0x43, 0x44, 0x45], SENTENCES.binary.other],
  ["a damaged UTF-8 file", [0xef, 0xbb, 0xbf, 0xe9, 0x20], SENTENCES.damaged("UTF-8")],
])("%s is called what it is", (_, file, says) => {
  expect(() => decode(new Uint8Array(file))).toThrow(says);
});
