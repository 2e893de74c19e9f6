import type { Server } from "node:https";
export function serveHttps(
  folder: string,
  options: { readonly key: Buffer | string; readonly cert: Buffer | string; readonly port: number },
): Promise<{ server: Server; address: string }>;
