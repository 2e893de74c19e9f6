import { execFileSync } from "node:child_process";
import { join } from "node:path";

test.each(["cagr", "bareLoop", "formulajs"])("the bench of the functions times the shipped ones: %s", (name) => {
  const said = execFileSync(process.execPath, [join(__dirname, "../../bench/functions.mjs"), name], { encoding: "utf8" });
  expect(Number(said)).toBeGreaterThan(0);
});
