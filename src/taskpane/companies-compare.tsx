import { Button, Caption1, Checkbox, Field, Input } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { loadFiled } from "../excel/load-filed";
import { openWorkbook } from "../excel/open-workbook";
import type { Findings } from "../filings/collection";
import { type Proposal, UpdateSection } from "./companies-update";
import { proposeUpdate } from "./companies-propose";
import { refreshFiled } from "../excel/refresh-filed";
import { chosenOf, comparisonOf } from "./companies-known";
import { choose, setCompanies, useCompanies } from "./companies-store";
import { COMPANIES, companiesSaid } from "./companies-words";
import { download, fileWay } from "./download";
import { said } from "./messages";
import { Choice, Section, useParts } from "./parts";
import { useWork } from "./work";
import { WORDS } from "./words";

const YEARS = [3, 5, 10];
const MOST = 8;
const FILE_NAME = "Companies.xlsx";

/** Which companies and years to compare, and the sheets that come of it. */
export function CompareSection({ findings }: { findings: Findings }) {
  const parts = useParts();
  const { busy, perform } = useWork();
  const state = useCompanies();
  const { asOf, left, years, share } = state;
  const names = new Map(findings.figures.map(({ cik, company }) => [cik, company]));
  const chosen = chosenOf(state);
  const [proposal, setProposal] = useState<Proposal>();
  const load = () =>
    perform("load", async () => {
      const incoming = comparisonOf(state);
      const found = await proposeUpdate(incoming);
      if (found === "same") return { intent: "info", text: COMPANIES.sameFigures };
      setProposal(found);
      if (found) return undefined;
      const sheets = await loadFiled(incoming);
      setCompanies({ kept: incoming });
      return { intent: "success", text: companiesSaid.loaded(sheets) };
    });
  const update = (taken: ReadonlySet<string>) =>
    perform("apply", async () => {
      await refreshFiled(proposal!.next, taken);
      setCompanies({ kept: proposal!.next });
      setProposal(undefined);
      return { intent: "success", text: COMPANIES.updated };
    });
  const save = () =>
    perform("save", async () => {
      const { savedFiled } = await import(/* webpackChunkName: "xlsx-filed" */ "./saved-filed");
      const file = savedFiled(comparisonOf(state));
      if (fileWay() !== "download") await openWorkbook(file);
      else download(file, FILE_NAME);
      return fileWay() === "download"
        ? { intent: "info", text: said.downloadStarted(FILE_NAME) }
        : { intent: "success", text: WORDS.openedAsWorkbook };
    });
  const off = busy || share !== undefined || chosen.length === 0 || chosen.length > MOST;
  if (proposal)
    return (
      <UpdateSection
        proposal={proposal}
        busy={busy}
        apply={(taken) => void update(taken)}
        cancel={() => setProposal(undefined)}
      />
    );
  return (
    <Section heading={COMPANIES.compareHeading} hint={COMPANIES.compareHint}>
      <div role="group" aria-label={COMPANIES.companies}>
        {[...names].map(([cik, name]) => (
          <div key={cik}>
            <Checkbox
              label={name}
              checked={!left.has(cik)}
              onChange={(_, { checked }) => {
                const next = new Set(left);
                if (checked) next.delete(cik);
                else next.add(cik);
                setCompanies({ left: next });
              }}
            />
          </div>
        ))}
      </div>
      <Choice
        label={COMPANIES.years}
        value={String(years)}
        options={YEARS.map((count) => ({ value: String(count), label: String(count) }))}
        onChoose={(value) => setCompanies({ years: Number(value) })}
      />
      <Field label={COMPANIES.asOf} size="small">
        <Input type="date" value={asOf} onChange={(_, { value }) => void choose({ asOf: value })} />
      </Field>
      {(chosen.length === 0 || chosen.length > MOST) && <Caption1>{COMPANIES.tooFew}</Caption1>}
      <div className={parts.actions}>
        <Button appearance="primary" icon={<TableAddRegular />} disabled={off} onClick={() => void load()}>
          {COMPANIES.load}
        </Button>
        <Button disabled={off} onClick={() => void save()}>
          {COMPANIES.save}
        </Button>
      </div>
    </Section>
  );
}
