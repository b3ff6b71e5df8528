import * as z from "zod/mini";
import { Disclosure } from "../../records/disclosure";
import { Bureau, DocumentRecord, Fact, Finding } from "../../records/schema";
import { Phase } from "../../records/vocabulary";

const count = z.int().check(z.minimum(0));
const text = z.nullable(z.string());
const year = z.nullable(z.int());
const moment = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/));

const Given = z.object({ bureau: text, region_code: text, fiscal_year: year });

const Correction = z.object({
  value: text,
  unit: z.string(),
  measure: z.string(),
  phase: Phase,
  fiscal_year: year,
  reason: z.string(),
  by: z.string(),
});

export const KeptDecision = z.object({
  id: z.int(),
  document_id: z.string(),
  at: moment,
  undone: z.boolean(),
  decision: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("accept"), facts: z.array(z.string()) }),
    z.object({ kind: z.literal("correct"), fact: z.string(), correction: Correction }),
    z.object({ kind: z.literal("give"), given: Given }),
  ]),
});

export const KeptSummary = z.object({
  document_id: z.string().check(z.minLength(1)),
  stamp: z.optional(z.string()),
  shape: z.int(),
  file: z.string(),
  size: z.nullable(count),
  added: moment,
  removed: z.nullable(moment),
  record: DocumentRecord,
  bureau: z.nullable(Bureau),
  given: Given,
  open: count,
});

export const KeptResult = z.object({
  document: DocumentRecord,
  bureau: z.nullable(Bureau),
  bureaus: z.optional(z.array(Bureau)),
  facts: z.array(Fact),
  findings: z.array(Finding),
  abstentions: z.array(z.object({ reason: z.string(), line: z.nullable(z.int()), text: z.string() })),
  disclosures: z.optional(z.array(Disclosure)),
});

const Cell = z.looseObject({ text: z.string(), place: z.looseObject({ line: z.int(), char: z.int() }) });

/** What the review draws of a document; further marks of its reader stay as they are. */
export const KeptModel = z.looseObject({
  format: z.string(),
  encoding: text,
  text: z.string(),
  rows: z.array(
    z.looseObject({ kind: z.enum(["text", "cells"]), aligned: z.boolean(), cells: z.array(Cell) }),
  ),
});
