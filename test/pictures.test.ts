import { readdirSync, readFileSync } from "node:fs";
import { PICTURES, pictureStamp, STAMP } from "./support/picture-stamp";

test("the pictures of the documentation show what the sources draw; if not, npm run pictures", () => {
  const made = JSON.parse(readFileSync(STAMP, "utf8")) as Record<string, string>;
  const now = pictureStamp();
  const changed = [...new Set([...Object.keys(made), ...Object.keys(now)])].filter((part) => made[part] !== now[part]);
  expect(changed).toEqual([]);
});

test("every picture comes in light and in dark", () => {
  const names = readdirSync(PICTURES).filter((name) => name.endsWith(".png"));
  const light = names.filter((name) => !name.endsWith("-dark.png"));
  expect(names.sort()).toEqual(light.flatMap((name) => [name, name.replace(".png", "-dark.png")]).sort());
});
