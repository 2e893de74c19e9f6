import { Cancelled, FilingsClient } from "../../src/filings/client";
import { type Port, type Reply, type Request, serve } from "../../src/filings/service";
import { companyFacts, file, number, page, yearOf } from "./made-up";

const channels: MessageChannel[] = [];
afterEach(() => channels.splice(0).forEach(({ port1, port2 }) => [port1, port2].forEach((port) => port.close())));

/** The reader behind a channel, as it is behind a worker. */
function client(): FilingsClient {
  const channel = new MessageChannel();
  channels.push(channel);
  serve(channel.port2 as unknown as Port<Request, Reply>);
  return new FilingsClient(channel.port1 as unknown as Port<Reply, Request>);
}

const facts = (cik = 1) =>
  file(
    `${cik}.json`,
    companyFacts(yearOf("Revenues", 2024, [1e6, 2e6, 3e6, 4e6]), { cik, entityName: `Company ${cik}` }),
  );
const filler = "<p>Nothing of note was said here, and it was said at length.</p>".repeat(60_000);
const long = () =>
  file("long.htm", page(`${filler}<p>${number("Revenues", "y2024", "10")}</p>`, { cik: "0000000009" }));

test("files are added, replaced and removed, and what they come to is told", async () => {
  const reader = client();
  const one = await reader.add([facts(1)]);
  expect(one.files).toEqual([{ name: "1.json", kind: "company facts", companies: ["Company 1"] }]);
  expect(one.figures).toHaveLength(7);
  expect((await reader.add([facts(2), file("x.pdf", "%PDF-1.7")])).files.map(({ name, kind }) => [name, kind])).toEqual(
    [
      ["1.json", "company facts"],
      ["2.json", "company facts"],
      ["x.pdf", null],
    ],
  );
  expect((await reader.add([facts(2)])).figures).toHaveLength(14);
  const rest = await reader.remove("1.json");
  expect(new Set(rest.figures.map(({ company }) => company))).toEqual(new Set(["Company 2"]));
});

test("a date and answers are taken without reading anew", async () => {
  const reader = client();
  await reader.add([facts(1)]);
  expect((await reader.choose({ asOf: "2024-08-01" })).figures).toHaveLength(3);
  expect((await reader.choose({})).figures).toHaveLength(7);
});

test("a large file tells how far it is, and never backwards", async () => {
  const shares: number[] = [];
  await client().add([long(), facts(1)], { progress: (share) => shares.push(share) });
  expect(shares.length).toBeGreaterThan(5);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
});

test("a reading that is cancelled keeps nothing, and the files before it stay", async () => {
  const reader = client();
  await reader.add([facts(1)]);
  const stop = new AbortController();
  const reading = reader.add([facts(2), long()], { signal: stop.signal, progress: () => stop.abort() });
  await expect(reading).rejects.toThrow(Cancelled);
  expect((await reader.choose({})).files.map(({ name }) => name)).toEqual(["1.json"]);
});

test("one cancelled before it began is never begun", async () => {
  const reader = client();
  await expect(reader.add([long()], { signal: AbortSignal.abort() })).rejects.toThrow(Cancelled);
  expect((await reader.choose({})).files).toEqual([]);
});

test("a reader that breaks down says so to all that wait for it", async () => {
  const reader = client();
  const waits = reader.add([long()]);
  reader.fail("gone");
  await expect(waits).rejects.toThrow("gone");
});
