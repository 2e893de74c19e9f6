import { figureOf, number, readPage } from "../made-up";

const REVENUE = "Revenues";

test("a cell that spans rows moves the headings of the rows below it", async () => {
  const { figures } = await readPage(
    `<table>
      <tr><td rowspan="2">(millions of dollars)</td><td colspan="2">Three Months Ended</td><td colspan="2">Year Ended</td></tr>
      <tr><td>2023</td><td>2024</td><td>2023</td><td>2024</td></tr>
      <tr><td>Sales</td><td>1</td><td>2</td><td>${number(REVENUE, "y2023", "30")}</td><td>${number(REVENUE, "y2024", "40")}</td></tr>
    </table>`,
  );
  const text = (year: number) => figureOf(figures, "revenue", `${year}-01-01`, `${year}-12-31`).source.text;
  expect([text(2023), text(2024)]).toEqual([
    "Sales | Year Ended 2023: 30 (millions of dollars)",
    "Sales | Year Ended 2024: 40 (millions of dollars)",
  ]);
});

test("rows without end that a cell claims to span cost nothing", async () => {
  const { figures } = await readPage(
    `<table><tr><td rowspan="99999999" colspan="99999999">x</td></tr><tr><td>${number(REVENUE, "y2024", "40")}</td></tr></table>`,
  );
  expect(figures).toHaveLength(1);
});

test("a sentence that a page break parts is one sentence, running heads left out", async () => {
  const { figures } = await readPage(
    `<p>We sell services. At the end of the year and as described in the note above, $${number("RevenueRemainingPerformanceObligation", "d2024", "652")} million of revenue related to</p>
     <p>76</p><hr/><p>Table of Contents</p><p>EXAMPLE COMPUTE INC.</p>
     <p>obligations had not been recognized, of which $${number("ContractWithCustomerLiability", "d2024", "5")} million is deferred. More follows.</p>`,
  );
  const whole =
    "At the end of the year and as described in the note above, $652 million of revenue related to obligations had not been recognized, of which $5 million is deferred.";
  expect(figures.map(({ source }) => source.text)).toEqual([whole, whole]);
});
