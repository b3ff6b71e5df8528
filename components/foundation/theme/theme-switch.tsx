"use client";

import { useEffect, useState } from "react";
import { useText } from "../locale/locale-context";
import { applyTheme, readTheme, type Theme } from "./theme";

const OPTIONS = [
  ["system", "shell.themeSystem"],
  ["light", "shell.themeLight"],
  ["dark", "shell.themeDark"],
] as const;

export function ThemeSwitch() {
  const t = useText();
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => setTheme(readTheme()), []);
  return (
    <label className="theme-switch">
      <span className="visually-hidden">{t("shell.theme")}</span>
      <select
        value={theme}
        onChange={(event) => {
          const chosen = event.target.value as Theme;
          applyTheme(chosen);
          setTheme(chosen);
        }}
      >
        {OPTIONS.map(([value, key]) => (
          <option key={value} value={value}>
            {t(key)}
          </option>
        ))}
      </select>
    </label>
  );
}
