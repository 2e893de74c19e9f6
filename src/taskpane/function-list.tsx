import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  makeStyles,
  SearchBox,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import help, { type FunctionHelp } from "./function-help.data";
import { said, WORDS } from "./words";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  hint: { color: tokens.colorNeutralForeground2 },
  family: { color: tokens.colorNeutralForeground2, marginTop: "8px" },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    margin: "4px 0",
  },
  list: { margin: "4px 0", paddingLeft: "18px", fontSize: tokens.fontSizeBase200 },
});

const matches = (entry: FunctionHelp, sought: string) =>
  `${entry.name} ${entry.summary} ${entry.family}`.toLowerCase().includes(sought.trim().toLowerCase());

/** All functions with their help, by family; the argument help that Excel on the web often lacks. */
export function FunctionList() {
  const styles = useStyles();
  const [sought, setSought] = useState("");
  const found = help.filter((entry) => matches(entry, sought));
  const families = [...new Set(found.map(({ family }) => family))];
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2">{WORDS.functionsHeading}</Subtitle2>
      <SearchBox
        aria-label={WORDS.functionsSearch}
        placeholder={WORDS.functionsSearch}
        value={sought}
        onChange={(_, { value }) => setSought(value)}
      />
      <Caption1 className={styles.hint} role="status">
        {said.functionsFound(found.length)}
      </Caption1>
      {families.map((family) => (
        <div key={family}>
          <Caption1 as="h3" block className={styles.family}>
            {family}
          </Caption1>
          <Accordion collapsible>
            {found
              .filter((entry) => entry.family === family)
              .map((entry) => (
                <AccordionItem key={entry.name} value={entry.name}>
                  <AccordionHeader size="small">{entry.name}</AccordionHeader>
                  <AccordionPanel>
                    <Help entry={entry} />
                  </AccordionPanel>
                </AccordionItem>
              ))}
          </Accordion>
        </div>
      ))}
    </section>
  );
}

function Help({ entry }: { entry: FunctionHelp }) {
  const styles = useStyles();
  return (
    <>
      <Caption1 block>{entry.summary}</Caption1>
      <p className={styles.code}>={entry.signature}</p>
      <ul className={styles.list}>
        {entry.parameters.map(({ name, text }) => (
          <li key={name}>
            <strong>{name}</strong>: {text}
          </li>
        ))}
        <li>
          {WORDS.functionResult}: {entry.returns}
        </li>
        {entry.throws.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <Caption1 block className={styles.hint}>
        {entry.example.question}
      </Caption1>
      <p className={styles.code}>
        {entry.example.formula}
        <br />
        {entry.example.answer}
      </p>
    </>
  );
}
