export interface GlossaryEntry {
  term: string;
  text: string;
}
export function glossary(): GlossaryEntry[];
export function glossaryPage(): string;
