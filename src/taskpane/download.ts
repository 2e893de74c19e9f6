export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * How a file reaches the user: the browser of Excel on the web downloads it. In Excel for Windows the same shows only a
 * small bar in the pane and may do nothing; in Excel for Mac it does nothing and says nothing
 * (https://github.com/OfficeDev/office-js/issues/3385), so there the content stays inside Excel.
 */
export function fileWay(): "download" | "both" | "inside" {
  const { platform } = Office.context;
  if (platform === Office.PlatformType.OfficeOnline) return "download";
  return platform === Office.PlatformType.PC ? "both" : "inside";
}

/** Hands a file to the browser that shows the pane. Nothing tells whether the user keeps it. */
export function download(content: Uint8Array | string, name: string, type = XLSX): void {
  const address = URL.createObjectURL(new Blob([typeof content === "string" ? content : content.slice()], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
