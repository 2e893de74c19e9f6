/** The values of Office.PlatformType. */
export const PlatformType = {
  PC: "PC",
  OfficeOnline: "OfficeOnline",
  Mac: "Mac",
  iOS: "iOS",
  Android: "Android",
  Universal: "Universal",
} as const;
export type Platform = keyof typeof PlatformType;

/** The platform of that name; Excel on the web where none is named. */
export function platformNamed(name = "OfficeOnline"): Platform {
  if (!(name in PlatformType)) throw new Error(`${name} is none of ${Object.keys(PlatformType).join(", ")}`);
  return name as Platform;
}

/** Whether a link with `download` gives the user a file there. */
export const downloads = (platform: Platform): boolean => platform === "OfficeOnline" || platform === "PC";
