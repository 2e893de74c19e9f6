import { ARTICLE } from "../../src/figures/article";
import { markOf } from "../../src/workbook/document-mark";
import { isSameDocument, packDocument, unpackDocument } from "../../src/workbook/kept-document";
import { pack } from "../../src/workbook/packed";

const kept = packDocument(ARTICLE);
const other = packDocument({ ...ARTICLE, title: "Another" });

test("a document is read back as it was kept, and takes little room", () => {
  expect(unpackDocument(kept)).toEqual(ARTICLE);
  expect(kept.length).toBeLessThan(JSON.stringify(ARTICLE).length / 2);
});

test("marks tell documents from each other", () => {
  expect(markOf(kept)).not.toBe(markOf(other));
  expect(markOf(kept)).toBe(markOf(packDocument(JSON.parse(JSON.stringify(ARTICLE)) as typeof ARTICLE)));
});

test("documents are the same by what is in them; none is the built-in one", () => {
  expect(isSameDocument(kept, pack(ARTICLE))).toBe(true);
  expect(isSameDocument(kept, other)).toBe(false);
  expect(isSameDocument(null, null)).toBe(true);
  expect(isSameDocument(null, kept)).toBe(false);
});

test.each(["", "text", kept.slice(0, 300), pack({ format: "aicomp-filed" })])("%# is no document", (stored) => {
  expect(unpackDocument(stored)).toBeNull();
});
