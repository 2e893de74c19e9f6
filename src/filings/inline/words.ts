const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const GROUPS: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const NONE = new Set(["no", "none", "nil", "zero", "not", "any"]);

/** "One hundred and twenty-five" as 125, "no" as 0; null for other words. */
export function numberInWords(text: string): number | null {
  const words = text
    .toLowerCase()
    .replace(/[^a-z0-9.\s-]/g, " ")
    .split(/[\s-]+/)
    .filter((word) => word !== "" && word !== "and" && word !== "a");
  if (words.length === 0 || words.length > 40) return null;
  if (words.every((word) => NONE.has(word))) return 0;
  let total = 0;
  let group = 0;
  for (const word of words) {
    if (SMALL.includes(word)) group += SMALL.indexOf(word);
    else if (TENS.includes(word)) group += (TENS.indexOf(word) + 2) * 10;
    else if (/^\d+(\.\d+)?$/.test(word)) group += Number(word);
    else if (word === "hundred") group = (group || 1) * 100;
    else if (word === "half") group += 0.5;
    else if (GROUPS[word]) {
      total += (group || 1) * GROUPS[word];
      group = 0;
    } else return null;
  }
  return total + group;
}
