export interface FunctionHelp {
  name: string;
  family: string;
  summary: string;
  parameters: { name: string; text: string; optional: boolean; choices?: string[] }[];
  returns: string;
  throws: string[];
  example: { question: string; formula: string; answer: string };
}
export function functionHelp(): FunctionHelp[];
