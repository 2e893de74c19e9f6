import {
  Body1,
  Button,
  Caption1,
  Field,
  Input,
  Link,
  makeStyles,
  ProgressBar,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { companiesFor, companyFactsAddress } from "../figures/known-companies";
import { ModelSection } from "./companies-model";
import { CompareSection } from "./companies-compare";
import { FoundSection } from "./companies-found";
import { addFiles, cancelReading, fetchPack, recall, removeFile, useCompanies } from "./companies-store";
import { COMPANIES, companiesSaid } from "./companies-words";
import { Section, useParts } from "./parts";

const useStyles = makeStyles({
  drop: {
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "16px 8px",
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    alignItems: "center",
    justifyContent: "center",
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Hover },
  row: { display: "flex", gap: "8px", alignItems: "center", justifyContent: "space-between" },
  name: { minWidth: 0, overflowWrap: "anywhere" },
});

/** Companies from their own filings: found, read, looked through, and loaded as sheets. */
export function CompaniesView() {
  const parts = useParts();
  const { findings, says, kept } = useCompanies();
  useEffect(() => void recall(), []);
  return (
    <>
      <header className={parts.section}>
        <Subtitle2 as="h2">{COMPANIES.heading}</Subtitle2>
        <Body1>{COMPANIES.lead}</Body1>
        {kept && <Caption1>{companiesSaid.kept(kept)}</Caption1>}
      </header>
      <FindSection />
      <FilesSection />
      {says !== undefined && <Caption1 role="alert">{says}</Caption1>}
      {findings && findings.files.length > 0 && <FoundSection findings={findings} />}
      {findings && findings.figures.length > 0 && <CompareSection findings={findings} />}
      <ModelSection />
    </>
  );
}

function FindSection() {
  const parts = useParts();
  const [sought, setSought] = useState("");
  return (
    <Section heading={COMPANIES.findHeading} hint={COMPANIES.findHint}>
      <Field label={COMPANIES.find} size="small">
        <Input type="search" value={sought} onChange={(_, { value }) => setSought(value)} />
      </Field>
      <ul className={parts.plainList}>
        {companiesFor(sought).map(({ name, ticker, cik }) => (
          <li key={cik}>
            {ticker === "" ? name : `${name} (${ticker}), CIK ${Number(cik)}`}
            <br />
            <Link
              href={companyFactsAddress(cik)}
              target="_blank"
              rel="noreferrer"
              aria-label={companiesSaid.download(name)}
            >
              {COMPANIES.download}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function FilesSection() {
  const { findings, share } = useCompanies();
  const styles = useStyles();
  const parts = useParts();
  return (
    <Section heading={COMPANIES.filesHeading} hint={COMPANIES.filesHint}>
      <DropZone />
      {share !== undefined && (
        <div className={styles.row}>
          <ProgressBar aria-label={COMPANIES.reading} value={share} />
          <Button size="small" onClick={cancelReading}>
            {COMPANIES.cancel}
          </Button>
        </div>
      )}
      <ul className={parts.plainList}>
        {findings?.files.map(({ name, companies, kind }) => (
          <li key={name} className={styles.row}>
            <span className={styles.name}>
              {name}
              <br />
              <Caption1>{kind === null ? COMPANIES.notRead : companiesSaid.held(companies, kind)}</Caption1>
            </span>
            <Button size="small" aria-label={companiesSaid.remove(name)} onClick={() => void removeFile(name)}>
              {COMPANIES.remove}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function DropZone() {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const { share } = useCompanies();
  const [over, setOver] = useState(false);
  const [pack, setPack] = useState<File>();
  useEffect(() => void fetchPack().then(setPack), []);
  const give = (files: FileList | null | undefined) => {
    if (files && files.length > 0) void addFiles([...files]);
  };
  const reading = share !== undefined;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!reading) give(event.dataTransfer.files);
  };
  return (
    <div
      className={over ? `${styles.drop} ${styles.over}` : styles.drop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept=".json,.htm,.html,.xhtml,.gz,.zip"
        aria-label={COMPANIES.choose}
        onChange={({ target }) => {
          give(target.files);
          target.value = "";
        }}
      />
      <Caption1>{COMPANIES.drop}</Caption1>
      <Button size="small" disabled={reading} onClick={() => picker.current!.click()}>
        {COMPANIES.choose}
      </Button>
      {pack && (
        <Button size="small" disabled={reading} onClick={() => void addFiles([pack])}>
          {COMPANIES.pack}
        </Button>
      )}
    </div>
  );
}
