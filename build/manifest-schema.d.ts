export function schemaErrors(xml: string): Promise<string[]>;
