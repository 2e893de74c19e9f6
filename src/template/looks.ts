import type { Look } from "./plan";

/** How a look is drawn; colors are those of bank modelling: inputs blue on light yellow, formulas black, links green. */
export interface Drawing {
  readonly color: string;
  readonly fill?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  readonly align?: "Left" | "Center" | "Right";
  readonly wrap?: true;
  readonly border?: "top" | "bottom";
}

const INK = "#1B1B1B";
const QUIET = "#5F5F5F";
const INPUT_BLUE = "#1F3FBF";
const HEADER = "#20344F";

export const LOOKS: Readonly<Record<Look, Drawing>> = {
  title: { color: HEADER, bold: true, size: 16 },
  subtitle: { color: QUIET, italic: true },
  heading: { color: "#FFFFFF", fill: HEADER, bold: true },
  "number heading": { color: "#FFFFFF", fill: HEADER, bold: true, align: "Right" },
  theme: { color: HEADER, fill: "#DCE6F1", bold: true },
  label: { color: INK },
  text: { color: INK },
  note: { color: QUIET },
  unit: { color: QUIET },
  documented: { color: INPUT_BLUE, align: "Right" },
  assumed: { color: "#8A5A00", italic: true },
  placeholder: { color: "#8A1C5B", fill: "#FBE4F0", align: "Right", border: "bottom" },
  section: { color: HEADER, bold: true, italic: true },
  input: { color: INPUT_BLUE, fill: "#FFF9DB", align: "Right", border: "bottom" },
  choice: { color: INPUT_BLUE, fill: "#FFF9DB", bold: true, align: "Center", border: "bottom" },
  computed: { color: "#000000", align: "Right" },
  link: { color: "#1E7145", align: "Right" },
  live: { color: "#000000", fill: "#EAF3E6", bold: true, align: "Right" },
  total: { color: "#000000", bold: true, align: "Right", border: "top" },
  bound: { color: QUIET, align: "Right" },
  "sum label": { color: INK, bold: true },
  hyperlink: { color: "#0B57D0" },
  light: { color: "#1E7145", bold: true },
  absent: { color: "#6B6B6B", italic: true, align: "Right" },
};

export const BODY_FONT = { name: "Calibri", size: 11 } as const;
