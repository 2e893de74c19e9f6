import { Button, Field, Input } from "@fluentui/react-components";
import { DataTrendingRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { filedModel, type Prices } from "../figures/filed-model";
import { numberOnSheet } from "../figures/number-on-sheet";
import { chosenOf, knownFiled } from "./companies-known";
import { useCompanies } from "./companies-store";
import { COMPANIES, companiesSaid } from "./companies-words";
import { loadedMessage } from "./loaded-message";
import { Section, useParts } from "./parts";
import { useWork } from "./work";

/** Scenarios and valuation of the companies that the workbook or the files have, by the model of the template. */
export function ModelSection() {
  const parts = useParts();
  const { commands, busy, perform } = useWork();
  const state = useCompanies();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const names = new Map([
    ...(state.kept?.companies ?? []).map(({ cik, name }) => [cik, name] as const),
    ...(state.findings?.figures ?? []).map(({ cik, company }) => [cik, company] as const),
  ]);
  const ciks = [...new Set([...(state.kept?.companies ?? []).map(({ cik }) => cik), ...chosenOf(state)])];
  const load = () =>
    perform("load", async () => {
      const prices = pricesIn(typed);
      const odd = Object.keys(prices).find((cik) => prices[cik] === undefined);
      if (odd !== undefined) return { intent: "error", text: companiesSaid.oddPrice(names.get(odd)!) };
      const { document, left } = filedModel((await knownFiled())!, prices as Prices);
      if (!document) return { intent: "error", text: companiesSaid.notModeled(left) };
      const { intent, text } = loadedMessage(await commands.loadDocument(document));
      return left.length > 0 ? { intent: "warning", text: `${text} ${companiesSaid.leftOut(left)}` } : { intent, text };
    });
  if (ciks.length < 2) return null;
  return (
    <Section heading={COMPANIES.modelHeading} hint={COMPANIES.modelHint}>
      {ciks.map((cik) => (
        <Field key={cik} label={companiesSaid.price(names.get(cik)!)} size="small">
          <Input
            inputMode="decimal"
            value={typed[cik] ?? ""}
            onChange={(_, { value }) => setTyped({ ...typed, [cik]: value })}
          />
        </Field>
      ))}
      <div className={parts.actions}>
        <Button icon={<DataTrendingRegular />} disabled={busy} onClick={() => void load()}>
          {COMPANIES.model}
        </Button>
      </div>
    </Section>
  );
}

/** The prices that were typed, by CIK; undefined where a text is no price. */
function pricesIn(typed: Readonly<Record<string, string>>): Record<string, number | undefined> {
  const filled = Object.entries(typed).filter(([, text]) => text.trim() !== "");
  return Object.fromEntries(
    filled.map(([cik, text]) => {
      const found = numberOnSheet(text);
      const isPrice =
        found && found.number > 0 && found.scaled === undefined && (found.unit ?? "dollars") === "dollars";
      return [cik, isPrice ? found.number : undefined];
    }),
  );
}
