import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/** Which folder may import which: the arrows of ARCHITECTURE.md. */
const ARROWS = {
  cells: [],
  finance: ["cells"],
  figures: ["cells"],
  filings: [],
  functions: ["cells", "finance", "figures"],
  template: ["cells", "figures"],
  scenarios: ["cells", "figures"],
  model: ["cells", "finance"],
  compare: ["cells", "model"],
  workbook: ["cells", "figures", "template", "scenarios", "model"],
  excel: ["cells", "figures", "template", "scenarios", "model", "compare", "workbook"],
  xlsx: ["cells", "figures", "template", "model"],
  taskpane: ["cells", "figures", "filings", "template", "scenarios", "model", "compare", "workbook", "excel", "xlsx"],
};
const FOLDERS = [...Object.keys(ARROWS), "workbench"];

/** What a folder may not import, as patterns of the rule below. */
const foreign = (folder) =>
  FOLDERS.filter((other) => other !== folder && !ARROWS[folder].includes(other)).map((other) => ({
    regex: `(^|/)${other}/`,
    message: `src/${folder} does not import src/${other}: see ARCHITECTURE.md.`,
  }));

const arrows = Object.keys(ARROWS).map((folder) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: { "no-restricted-imports": ["error", { patterns: foreign(folder) }] },
}));

/** The rooms of src/excel, the lowest first; each imports those below it, and none imports a command. */
const ROOMS = ["batch", "read", "write", "inputs", "step"];

const rooms = ROOMS.map((room, floor) => ({
  files: [`src/excel/${room}/**/*.ts`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          ...foreign("excel"),
          {
            regex: `^\\.\\./(${[...ROOMS.slice(floor + 1).map((above) => `${above}/`), "[^./]+$"].join("|")})`,
            message: `src/excel/${room} imports only the rooms below it, of ${ROOMS.join(", ")}.`,
          },
        ],
      },
    ],
  },
}));

const noOffice = ["Excel", "Office", "OfficeExtension"].map((name) => ({
  name,
  message: "Only src/excel calls Office.js; the pane asks Office itself for theme and ribbon.",
}));

export default tseslint.config(
  {
    ignores: ["dist", "dist-workbench", "dist-excel", "node_modules", "coverage", "release", "reports", ".stryker-tmp"],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  { plugins: { "office-addins": officeAddins } },
  {
    files: ["src/excel/**/*.ts", "src/taskpane/**/*.{ts,tsx}"],
    rules: {
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["{src,workbench}/**/*.{ts,tsx}", "test/**/*.ts"],
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-console": "off",
    },
  },
  {
    files: ["src/{cells,finance,figures,filings,template,functions,xlsx,scenarios,model,workbook,compare}/**/*.ts"],
    rules: { "no-restricted-globals": ["error", ...noOffice] },
  },
  // A result too large for Excel on the web is refused where it is made.
  {
    files: ["src/taskpane/**/*.{ts,tsx}", "src/functions/limit.ts"],
    rules: { "no-restricted-globals": ["error", noOffice[0], noOffice[2]] },
  },
  // A cell in a plain text is "[object Object]": formulas are written with f`…`.
  {
    files: ["src/template/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: ":not(TaggedTemplateExpression) > TemplateLiteral > CallExpression[callee.name=/^(cell|range)$/]",
          message: "Write f before the text, so that the cell becomes an address.",
        },
      ],
    },
  },
  // React calls what an effect returns; a method that returns nothing today returns a promise in the next browser.
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "CallExpression[callee.name=/^use(Layout|Insertion)?Effect$/] > ArrowFunctionExpression:first-child[body.type!='BlockStatement'][body.operator!='void']",
          message: "Write void before what the effect calls, or a block that returns the way to end it.",
        },
      ],
    },
  },
  ...arrows,
  ...rooms,
  {
    files: ["**/*.js", "**/*.mjs"],
    languageOptions: {
      globals: {
        require: "readonly",
        module: "writable",
        process: "readonly",
        console: "readonly",
        __dirname: "readonly",
        URL: "readonly",
        fetch: "readonly",
        AbortSignal: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
