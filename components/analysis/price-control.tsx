"use client";

import { useEffect, useState } from "react";
import {
  parsePriceIndex,
  printPriceChoice,
  readPriceChoice,
  readPriceEntries,
} from "@/lib/compare/real-terms";
import { useText } from "../foundation/locale/locale-context";

interface PriceControlProps {
  /** The choice as it stands in the address. */
  readonly prices: string | undefined;
  /** Years the page shows; the last one the index reaches is the base at first. */
  readonly years: readonly number[];
  readonly onChange: (prices: string | undefined) => void;
}

const shownEntries = (prices: string | undefined): string =>
  prices === undefined ? "" : prices.split(";").slice(1).join("\n");

/** F3: amounts in the money of one year, by an index the person pastes; there is none in the data. */
export function PriceControl({ prices, years, onChange }: PriceControlProps) {
  const t = useText();
  const [text, setText] = useState(() => shownEntries(prices));
  useEffect(() => setText(shownEntries(prices)), [prices]);
  const series = parsePriceIndex(text);
  const choice = prices === undefined ? null : readPriceChoice(prices);
  const reached = series.ok ? [...series.index.keys()] : [];
  const apply = (base: number): void => onChange(printPriceChoice(base, readPriceEntries(text).entries));
  return (
    <details className="price-control" open={prices !== undefined || undefined}>
      <summary>
        {choice?.ok ? t("analysis.pricesIn", { year: choice.base }) : t("analysis.pricesNominal")}
      </summary>
      <div className="price-body">
        <label className="control">
          <span className="control-label">{t("analysis.pricesPaste")}</span>
          <textarea
            rows={4}
            value={text}
            placeholder={t("analysis.pricesExample")}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <div>
          <p className="dim">{t("analysis.pricesAbout")}</p>
          {text.trim() !== "" && !series.ok && (
            <p role="alert">{t(`analysis.prices.${series.problem}`, { at: series.at })}</p>
          )}
          <p className="lead-actions">
            {reached.map((year) => (
              <button
                key={year}
                type="button"
                className="button button-small"
                aria-pressed={choice?.ok === true && choice.base === year}
                onClick={() => apply(year)}
              >
                {t("analysis.pricesBase", { year })}
              </button>
            ))}
            {prices !== undefined && (
              <button type="button" className="button button-small" onClick={() => onChange(undefined)}>
                {t("analysis.pricesOff")}
              </button>
            )}
          </p>
          {choice?.ok && years.some((year) => !choice.index.has(year)) && (
            <p className="dim">{t("analysis.pricesMissing")}</p>
          )}
        </div>
      </div>
    </details>
  );
}
