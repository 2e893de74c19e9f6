import { type Part, PARTS, type State } from "./state";

/** What the words of a step promise: how one part of the workbook, or what is logged, must differ after it. */
export interface Claim {
  readonly says: string;
  readonly holds: (before: State, after: State, logged: readonly string[]) => boolean;
}

/** The words for a part of the workbook, the more special first. */
const NOUNS: readonly (readonly [RegExp, Part])[] = [
  [/handler|listener/, "handlers"],
  [/style$|styles$/, "styles"],
  [/trendline|series|chart|axis|label|legend|plot|point|marker|gridline/, "charts"],
  [/table|row|column/, "tables"],
  [/comment|reply|note|mention/, "comments"],
  [/conditional|scale|databar|icon/, "rules"],
  [/validation/, "validations"],
  [/setting/, "settings"],
  [/hyperlink|link/, "links"],
  [/named/, "names"],
  [/worksheet|sheet/, "sheets"],
];

const MAKES = /^(add|create|insert|import|new)$/;
const REMOVES = /^(delete|remove)$/;
const TELLS = /^(get|list|display|log|find|read|check|count|print|detect|show|test|compare|call|nest)$/;
const REGISTERS = /^(register)$/;
const CHANGES =
  /^(set|change|format|apply|update|setup|edit|move|rename|copy|fill|sort|filter|hide|unhide|freeze|protect|color|resize|convert|write|select|activate|resolve|reopen|style|auto|group|clear|merge|unmerge|recalculate|refresh|write|center|order)$/;

const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

const changed = (before: State, after: State, parts: readonly Part[] = PARTS): boolean =>
  parts.some((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));

/** The claim in the name of a button; undefined where its words promise nothing that can be looked up. */
export function claimOf(name: string): Claim | undefined {
  const [verb = "", ...rest] = wordsOf(name);
  const part = NOUNS.find(([words]) => words.test(rest.join(" ")))?.[1];
  if (REGISTERS.test(verb))
    return {
      says: "a handler is registered",
      holds: (before, after) => changed(before, after, ["handlers"]),
    };
  if (MAKES.test(verb) || REMOVES.test(verb)) {
    const does = MAKES.test(verb) ? "is made" : "is removed";
    // What is made of a part of a table, a chart or a sheet changes that part, and need not add to their number.
    if (part)
      return { says: `something of the ${part} ${does}`, holds: (before, after) => changed(before, after, [part]) };
    return { says: `something ${does}`, holds: (before, after) => changed(before, after) };
  }
  if (TELLS.test(verb))
    return { says: "something is told", holds: (before, after, logged) => logged.length > 0 || changed(before, after) };
  // Some say that there is nothing to change: no second sheet to move or to hide.
  if (CHANGES.test(verb))
    return { says: "something changes", holds: (before, after, logged) => logged.length > 0 || changed(before, after) };
  return undefined;
}
