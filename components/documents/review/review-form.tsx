"use client";

import { type FormEvent, type ReactNode, useId } from "react";
import { useText } from "../../foundation/locale/locale-context";

interface ReviewFormProps {
  readonly title: string;
  /** Words of the button that saves. */
  readonly save: string;
  readonly busy?: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A form of the review: Enter saves, Escape leaves it. */
export function ReviewForm({ title, save, busy = false, onSave, onCancel, children }: ReviewFormProps) {
  const t = useText();
  const id = useId();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSave();
  };
  return (
    <form
      className="review-form"
      aria-labelledby={id}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
      noValidate
    >
      <h3 id={id}>{title}</h3>
      {children}
      <p className="entry-actions">
        <button type="submit" className="button button-primary" disabled={busy}>
          {save}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t("review.cancel")}
        </button>
      </p>
    </form>
  );
}

const YEAR = /^(?:19|20)\d\d$/;

/** A year, or none at all: a document need not say one. */
export const isYear = (text: string): boolean => text === "" || YEAR.test(text);

export const yearOf = (text: string): number | null => (text === "" ? null : Number(text));
