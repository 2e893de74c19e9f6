import "../support/functions";
import { GROWTH_MULTIPLE } from "../../src/functions/growth/multiple";
import { numberInText, setWriting, type Writing } from "../../src/functions/number-text";
import * as messages from "../../src/functions/messages";

const AMERICAN: Writing = { decimal: ".", thousands: ",", date: "M/d/yyyy" };
const EXCELS = {
  American: AMERICAN,
  British: { ...AMERICAN, date: "dd/MM/yyyy" },
  German: { decimal: ",", thousands: ".", date: "dd.MM.yyyy" },
  French: { decimal: ",", thousands: "\u202F", date: "dd/MM/yyyy" },
  Swiss: { decimal: ".", thousands: "’", date: "dd.MM.yyyy" },
  Japanese: { ...AMERICAN, date: "yyyy/MM/dd" },
};
afterEach(() => setWriting(AMERICAN));

/** What =VALUE("…") gives in an American Excel. */
test.each<[string, number]>([
  ["5", 5],
  [" 5 ", 5],
  ["-5", -5],
  ["+0.25", 0.25],
  [".5", 0.5],
  ["5.", 5],
  ["5%", 0.05],
  ["5 %", 0.05],
  ["-12.5%", -0.125],
  ["14.7%", 0.147],
  ["(5)", -5],
  ["(5%)", -0.05],
  ["($5)", -5],
  ["$5", 5],
  ["$ 5", 5],
  ["$-5", -5],
  ["-$5", -5],
  ["$1,234", 1234],
  ["$1,234.50", 1234.5],
  ["1,234.5", 1234.5],
  ["1,234,567", 1234567],
  ["1E3", 1000],
  ["1e-2", 0.01],
  ["2.5E+1", 25],
  ["1 1/2", 1.5],
  ["-1 1/4", -1.25],
  ["0 3/4", 0.75],
  ["2025-12-31", 46022],
  ["2025/12/31", 46022],
  ["1,234", 1234],
  ["-1,234", -1234],
  ["12,500%", 125],
  ["3/4/2025", 45720],
  ["3-4-2025 12:00", 45720.5],
  ["12/31/2025", 46022],
  ["12-31-2025", 46022],
  ["3/3/2025", 45719],
  ["31-Dec-2025", 46022],
  ["31-Dec-25", 46022],
  ["31 December 2025", 46022],
  ["Dec 31, 2025", 46022],
  ["December 31, 2025", 46022],
  ["1-Jan-30", 10959],
  ["12:00", 0.5],
  ["6:00 PM", 0.75],
  ["12:30 am", 0.5 / 24],
  ["1:30:36", 5436 / 86400],
  ["12/31/2025 18:00", 46022.75],
  ["2025-12-31T12:00", 46022.5],
])("the text %p is the number %d", (text, number) => {
  expect(numberInText(text)).toBeCloseTo(number, 12);
});

test.each<[keyof typeof EXCELS, string, number]>([
  ["German", "12,5", 12.5],
  ["German", "1,234", 1.234],
  ["German", "1.234", 1234],
  ["German", "-1.234.567,89", -1234567.89],
  ["German", "12,5 %", 0.125],
  ["German", "1,5E3", 1500],
  ["German", "3.4.2025", 45750],
  ["German", "31.12.2025", 46022],
  ["German", "31.12.2025 18:00", 46022.75],
  ["German", "2025-12-31", 46022],
  ["French", "1 234,5", 1234.5],
  ["French", "1\u00A0234\u202F567", 1234567],
  ["French", "1 1/2", 1.5],
  ["French", "3/4/2025", 45750],
  ["Swiss", "1’234.5", 1234.5],
  ["Swiss", "31.12.2025", 46022],
  ["British", "1,234", 1234],
  ["British", "3/4/2025", 45750],
  ["British", "31/12/25", 46022],
  ["Japanese", "3/4/2025", 45720],
  ["American", "3/4/2025", 45720],
  ["American", "12/31/25", 46022],
])("the %s Excel takes the text %p for %d", (of, text, number) => {
  setWriting(EXCELS[of]);
  expect(numberInText(text)).toBeCloseTo(number, 9);
  expect(GROWTH_MULTIPLE([[1]], [[text]])[0]![0]).toBeCloseTo(number, 9);
});

test.each<[keyof typeof EXCELS, string]>([
  ["German", "1.23"],
  ["German", "12/31/2025"],
  ["French", "1.234"],
  ["French", "1 23"],
  ["Swiss", "12,5"],
  ["British", "12/31/2025"],
  ["American", "31/12/2025"],
  ["American", "31.12.2025"],
])("the %s Excel takes the text %p for no number", (of, text) => {
  setWriting(EXCELS[of]);
  expect(numberInText(text)).toBeUndefined();
  expect(GROWTH_MULTIPLE([[1]], [[text]])).toMatchObject([[{ message: messages.notANumber("end", `"${text}"`) }]]);
});

test.each([
  "five",
  "",
  "%",
  "$",
  "-",
  "()",
  "(5",
  "5)",
  "(-5)",
  "--5",
  "5%%",
  "1,23",
  "1,2345",
  "1.2.3",
  "12,5",
  "1 234",
  "1/0 x",
  "1 1/0",
  "3/4",
  "31-13-2025",
  "2025-02-30",
  "31-Dex-2025",
  "25:61",
  "13:00 PM",
  "1e999",
  "0x10",
  "Infinity",
  "1900-01-01",
])("the text %p is no number", (text) => {
  expect(numberInText(text)).toBeUndefined();
});
