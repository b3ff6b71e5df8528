import type { Status } from "@/lib/records/vocabulary";

/** Colours of one theme. Names say the role, not the hue. */
export interface Palette {
  readonly page: string;
  readonly surface: string;
  readonly sunken: string;
  readonly hover: string;
  readonly line: string;
  readonly "line-strong": string;
  readonly ink: string;
  readonly "ink-2": string;
  readonly "ink-3": string;
  readonly link: string;
  readonly accent: string;
  readonly "accent-soft": string;
  readonly focus: string;
  readonly "on-accent": string;
  readonly grid: string;
  readonly warn: string;
  readonly "warn-soft": string;
  readonly series: readonly string[];
  /** One colour for each unit a person has chosen. */
  readonly units: readonly string[];
  readonly status: Readonly<Record<Status, string>>;
  /** Sequential scale, low to high. */
  readonly sequence: readonly string[];
}

export const LIGHT: Palette = {
  page: "#fbfaf7",
  surface: "#ffffff",
  sunken: "#f3f1eb",
  hover: "#efece4",
  line: "#dedad0",
  "line-strong": "#8c877b",
  ink: "#1c1e21",
  "ink-2": "#464a50",
  "ink-3": "#646a72",
  link: "#1d5788",
  accent: "#a3322b",
  "accent-soft": "#f6e7e3",
  focus: "#1f6fd0",
  "on-accent": "#ffffff",
  grid: "#e6e3da",
  warn: "#8a5300",
  "warn-soft": "#fbf1dc",
  series: ["#2a66a5", "#b8452f", "#35805a", "#8f6a10", "#7653a0", "#24808a", "#a84a75", "#6b7077"],
  units: ["#b4281e", "#0b6fb8", "#2f7d32", "#8a4bb0", "#a06200", "#007a84", "#bb2f78", "#565b62"],
  status: {
    validated: "#1d7347",
    consistent: "#2a66a5",
    reported: "#646a72",
    clash: "#b3261e",
    ambiguous: "#8a5300",
    undefined: "#646a72",
  },
  sequence: ["#e4ecf3", "#bcd2e5", "#8cb3d4", "#4579a9", "#2b6090", "#16466f"],
};

export const DARK: Palette = {
  page: "#15181b",
  surface: "#1c2024",
  sunken: "#111316",
  hover: "#262b30",
  line: "#333a41",
  "line-strong": "#79818a",
  ink: "#ebe8e2",
  "ink-2": "#c3c5c7",
  "ink-3": "#a0a6ac",
  link: "#8bbde8",
  accent: "#ec8d80",
  "accent-soft": "#3a2422",
  focus: "#6db0ff",
  "on-accent": "#1c1e21",
  grid: "#2b3137",
  warn: "#e3b04e",
  "warn-soft": "#33290f",
  series: ["#75aee0", "#e8907c", "#74c096", "#d3ae55", "#b79be0", "#6cc2cb", "#e192b8", "#a7adb3"],
  units: ["#ff8a7d", "#63b3f0", "#7cc47f", "#c79be8", "#e3b04e", "#5fc9d1", "#f08fc0", "#b6bbc2"],
  status: {
    validated: "#6cc492",
    consistent: "#75aee0",
    reported: "#a0a6ac",
    clash: "#ff8f85",
    ambiguous: "#e3b04e",
    undefined: "#a0a6ac",
  },
  sequence: ["#20303f", "#27486a", "#2f608c", "#5d9acd", "#85b8e2", "#bad9f3"],
};
