export const CORS: string;
export function headersOf(name: string): Readonly<Record<string, string>>;
export function hostingFiles(
  names: readonly string[],
  address: string,
): Readonly<Record<"_headers" | "staticwebapp.config.json" | "web.config" | "nginx.conf", string>>;
