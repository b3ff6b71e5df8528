"use client";

import { PostgreSQL, type SQLNamespace, sql } from "@codemirror/lang-sql";
import { setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState, Prec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { basicSetup } from "codemirror";
import { useEffect, useRef } from "react";
import type { ErrorPlace } from "./error-place";

export interface SqlEditorProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
  /** Columns by table, for completion. */
  readonly schema: SQLNamespace;
  readonly error: ErrorPlace | null;
}

const THEME = EditorView.theme({
  "&": { fontSize: "0.875rem", backgroundColor: "var(--surface)", color: "var(--ink)" },
  "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "1px" },
  ".cm-content": { fontFamily: "var(--font-mono)", minHeight: "11rem", caretColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--sunken)", color: "var(--ink-3)", border: "0" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--hover)" },
  ".cm-tooltip": { backgroundColor: "var(--surface)", border: "1px solid var(--line-strong)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--accent-soft)",
    color: "var(--ink)",
  },
});

/** An editor that knows the tables, completes their columns and marks the place of an error. */
export function SqlEditor({ label, value, onChange, onRun, schema, error }: SqlEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const language = useRef(new Compartment());
  const latest = useRef({ value, onChange, onRun, schema });
  latest.current = { value, onChange, onRun, schema };

  useEffect(() => {
    if (!host.current) return;
    const onRun = (): boolean => {
      latest.current.onRun();
      return true;
    };
    const run = { key: "Mod-Enter", run: onRun };
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: latest.current.value,
        extensions: [
          Prec.highest(keymap.of([run])),
          basicSetup,
          language.current.of(sql({ dialect: PostgreSQL, schema: latest.current.schema })),
          EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onChange(update.state.doc.toString());
          }),
          THEME,
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, [label]);

  useEffect(() => {
    const editor = view.current;
    const text = editor?.state.doc.toString();
    if (editor && text !== undefined && text !== value)
      editor.dispatch({ changes: { from: 0, to: text.length, insert: value } });
  }, [value]);

  useEffect(() => {
    view.current?.dispatch({
      effects: language.current.reconfigure(sql({ dialect: PostgreSQL, schema })),
    });
  }, [schema]);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    editor.dispatch(setDiagnostics(editor.state, error ? [diagnosticOf(editor, error)] : []));
  }, [error]);

  return <div ref={host} className="sql-editor" />;
}

function diagnosticOf(editor: EditorView, { line, column, message }: ErrorPlace) {
  const { doc } = editor.state;
  const at = doc.line(Math.min(line, doc.lines));
  const from = Math.min(at.to, at.from + column);
  const word = /^\w+/.exec(doc.sliceString(from, at.to))?.[0] ?? "";
  return { from, to: word ? from + word.length : at.to, severity: "error" as const, message };
}
