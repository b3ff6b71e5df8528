import type { PrintLook } from "./print-looks";

/** Looks of provinces' templates and office programs whose tables have walls around their cells. */
export const RULED_LOOKS: Readonly<Record<string, Partial<PrintLook>>> = {
  "ruled tables": {},
  "names wrapped in narrow columns": { width: "narrow" },
  "figures broken in tight columns": { width: "tight" },
  "landscape pages with running heads and a list of contents": {
    page: "A4 landscape",
    runningHead: true,
    contents: true,
  },
  "double lines, shaded bold headers": { lines: "thin-double", shaded: true, bold: true },
  "tables open at the sides under a watermark": { lines: "open-sides", watermark: true },
  "stretched words, several tables a page": { spaced: true, align: "top", onePage: false },
  "rows torn by the end of the page": { width: "narrow", breakRows: true, onePage: false },
  "rows torn, no repeated header": {
    width: "narrow",
    breakRows: true,
    onePage: false,
    repeatHeader: false,
    align: "top",
  },
  "white lines on shaded cells": { lines: "white" },
  "dashed lines, figures in the middle": { lines: "dashed", figures: "center" },
  "lines drawn twice, figures at the left": { lines: "double", figures: "left" },
};

/** Looks that leave walls out: the places of the words tell the columns, as far as they do. */
export const WALLLESS_LOOKS: Readonly<Record<string, Partial<PrintLook>>> = {
  "horizontal lines only": { lines: "horizontal" },
  "horizontal lines only, wrapped names": { lines: "horizontal", width: "narrow" },
  "horizontal lines, figures in the middle": { lines: "horizontal", figures: "center" },
  "horizontal lines, several tables a page, running heads": {
    lines: "horizontal",
    onePage: false,
    runningHead: true,
  },
  "horizontal lines, no repeated header": { lines: "horizontal", onePage: false, repeatHeader: false },
  "horizontal lines, landscape": { lines: "horizontal", page: "A4 landscape" },
  "three lines a table": { lines: "three" },
  "three lines a table, wrapped names": { lines: "three", width: "narrow" },
  "three lines a table, figures at the left": { lines: "three", figures: "left" },
  "three lines a table, groups underlined": { lines: "grouped", page: "A4 landscape" },
  "no lines, wrapped names": { lines: "none", width: "narrow", page: "A4 landscape" },
  "no lines, figures in the middle": { lines: "none", figures: "center" },
  "no lines, rows shaded in turn": { lines: "zebra" },
  "lines around the header only": { lines: "header-only" },
  "lines between columns only": { lines: "vertical" },
};

/** Columns so narrow that figures print over their neighbours: what cannot be read must be marked. */
export const OVERPRINTED_LOOKS: Readonly<Record<string, Partial<PrintLook>>> = {
  "figures printed over walls": { width: "too-tight" },
  "figures printed over walls, in the middle": { width: "too-tight", figures: "center" },
  "figures printed over walls, at the left": { width: "too-tight", figures: "left" },
  "figures printed over one another, horizontal lines": { width: "too-tight", lines: "horizontal" },
  "figures printed over one another, no lines": { width: "too-tight", lines: "none" },
};
