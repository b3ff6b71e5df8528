"use client";

import { useState } from "react";
import type { Marked } from "@/lib/charts/marks/mark";
import { LANGUAGE_TAG } from "@/lib/i18n/locale";
import { useLocale, useText } from "../../locale/locale-context";
import { saveFile } from "../../table/save-file";
import { addressNow } from "../../view/address-now";
import { pictureWords, today } from "./picture-words";
import type { PictureRequest } from "./take-picture";

/** A chart as it is drawn now, and what it is called. */
export interface Taken<Data> extends Pick<PictureRequest<Data>, "kind" | "data" | "options"> {
  readonly title: string;
  /** Basis and unit. */
  readonly subtitle: string;
}

export interface TakeProps<Data> {
  readonly id: string;
  readonly marks: readonly Marked[];
  readonly taken: () => Taken<Data>;
}

/** What makes pictures and pages, once one is asked for. */
const loadTaking = () => import("./take-picture");

type Action = () => Promise<void> | void;

/** Everything that can be taken away of a chart: pictures, a page for a closed network, link, citation, embed code. */
export function TakeItems<Data>({ id, marks, taken }: TakeProps<Data>) {
  const t = useText();
  const locale = useLocale();
  const [said, setSaid] = useState("");

  const request = (): PictureRequest<Data> => {
    const { title, subtitle, ...drawn } = taken();
    return {
      ...drawn,
      words: pictureWords(title, subtitle, marks, t),
      noteFor: (n) => t("picture.trimmed", { n }),
    };
  };
  const run = (action: Action, done: string) => async (): Promise<void> => {
    try {
      await action();
      setSaid(done);
    } catch {
      setSaid(t("take.failed"));
    }
  };
  const copy =
    (text: () => string): Action =>
    () =>
      navigator.clipboard.writeText(text());
  const png =
    (size: "wide" | "square"): Action =>
    async () =>
      saveFile(`${id}-${size}.png`, [await (await loadTaking()).takePng(request(), size)], "image/png");
  const svg: Action = async () =>
    saveFile(`${id}.svg`, [await (await loadTaking()).takeSvg(request(), "wide")], "image/svg+xml");
  const page: Action = async () => {
    const { addTitles, LIGHT_COLOURS, standalonePage } = await loadTaking();
    const wanted = request();
    const draw = await wanted.kind.load();
    const drawing = addTitles(draw(wanted.data, { ...wanted.options, width: 1000, legend: "inside" }));
    const table = {
      header: [t("take.tableName"), t("take.tableSubject"), t("control.year"), t("take.tableValue")],
      rows: marks.flatMap(({ card }) =>
        card ? [[card.title, card.subject ?? "", card.year ? String(card.year) : "", card.value ?? ""]] : [],
      ),
    };
    const html = standalonePage(drawing.outerHTML, wanted.words, table, LIGHT_COLOURS, LANGUAGE_TAG[locale]);
    saveFile(`${id}.html`, [html], "text/html;charset=utf-8");
  };
  const title = (): string => taken().title;
  const cite = (style: "academic" | "news" | "link") => () =>
    t(`take.cite.${style}`, {
      title: title(),
      address: addressNow(),
      date: today(),
    });
  const embed = (): string => {
    const url = new URL(window.location.href);
    url.searchParams.set("embed", id);
    return `<iframe src="${url.href}" title="${title().replaceAll('"', "&quot;")}" width="100%" height="620" loading="lazy" style="border:0"></iframe>`;
  };
  const items: readonly {
    readonly key: string;
    readonly name: string;
    readonly action: Action;
    readonly done: string;
  }[] = [
    { key: "wide", name: t("take.wide"), action: png("wide"), done: t("take.saved") },
    { key: "square", name: t("take.square"), action: png("square"), done: t("take.saved") },
    { key: "svg", name: t("take.svg"), action: svg, done: t("take.saved") },
    { key: "page", name: t("take.page"), action: page, done: t("take.saved") },
    { key: "link", name: t("take.link"), action: copy(addressNow), done: t("take.copied") },
    { key: "academic", name: t("take.academic"), action: copy(cite("academic")), done: t("take.copied") },
    { key: "news", name: t("take.news"), action: copy(cite("news")), done: t("take.copied") },
    { key: "short", name: t("take.short"), action: copy(cite("link")), done: t("take.copied") },
    { key: "embed", name: t("take.embed"), action: copy(embed), done: t("take.copied") },
  ];
  return (
    <ul>
      {items.map(({ key, name, action, done }) => (
        <li key={key}>
          <button type="button" onClick={() => void run(action, done)()}>
            {name}
          </button>
        </li>
      ))}
      <li className="take-said">
        <span role="status">{said}</span>
      </li>
    </ul>
  );
}
