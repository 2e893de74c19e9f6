import { type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

const DARK = "(prefers-color-scheme: dark)";

function officeBackground(): string | undefined {
  // Excel on the web leaves officeTheme undefined (office-js#6134).
  return (Office.context as { officeTheme?: Office.OfficeTheme } | undefined)?.officeTheme?.bodyBackgroundColor;
}

function isDark(): boolean {
  const color = /^#?([0-9a-f]{6})/i.exec(officeBackground() ?? "")?.[1];
  if (color === undefined) return matchMedia(DARK).matches;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16)) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** The Fluent theme that goes with Office's own, or with the system's where Office names none. */
export function useOfficeTheme(): Theme {
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    const media = matchMedia(DARK);
    const follow = () => setDark(isDark());
    media.addEventListener("change", follow);
    return () => media.removeEventListener("change", follow);
  }, []);
  const theme = dark ? webDarkTheme : webLightTheme;
  useEffect(() => {
    // A dark pane flashes white where only the app is dark (office-js#3817).
    document.body.style.backgroundColor = theme.colorNeutralBackground1;
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
  }, [theme, dark]);
  return theme;
}
