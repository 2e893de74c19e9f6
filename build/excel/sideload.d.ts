export interface Step {
  readonly run?: readonly string[];
  readonly copy?: string;
  readonly to?: string;
  readonly remove?: string;
}
export function addinOf(manifest: string): { readonly id: string; readonly version: string };
export function startSteps(
  platform: string,
  addin: { readonly id: string; readonly manifest: string; readonly workbook: string; readonly home: string },
): Step[] | undefined;
export function stopSteps(
  platform: string,
  addin: { readonly id: string; readonly manifest: string; readonly home: string },
): Step[] | undefined;
export function webAddress(
  document: string,
  addin: { readonly id: string; readonly manifest: string; readonly port: number },
): string;
export function byHand(address: string, manifest: string): string;
