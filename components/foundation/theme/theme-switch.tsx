"use client";

import { useEffect, useState } from "react";
import { useText } from "../locale/locale-context";
import { applyTheme, readTheme, subscribeTheme, THEME_NAMES, THEMES, type Theme } from "./theme";

export function ThemeSwitch() {
  const t = useText();
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => {
    const follow = (): void => setTheme(readTheme());
    follow();
    return subscribeTheme(follow);
  }, []);
  return (
    <label className="theme-switch">
      <span className="visually-hidden">{t("shell.theme")}</span>
      <select value={theme} onChange={(event) => applyTheme(event.target.value as Theme)}>
        {THEMES.map((value) => (
          <option key={value} value={value}>
            {t(THEME_NAMES[value])}
          </option>
        ))}
      </select>
    </label>
  );
}
