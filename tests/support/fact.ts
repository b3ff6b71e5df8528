import { Fact } from "../../lib/records/schema";

let running = 0;

/** A record with sensible fields for tests of rules; a value in 元 with two digits unless told. */
export function makeFact(fields: Partial<Fact> & Pick<Fact, "measure">): Fact {
  running += 1;
  const value = fields.value === undefined ? "0.00" : fields.value;
  return Fact.parse({
    fact_id: `000000000000-${running}`,
    file: "fixture.txt",
    document_id: "0".repeat(64),
    bureau: "平江县水利局",
    bureau_id: "430626:水利局",
    bureau_type: "水利",
    region_code: "430626",
    region: "湖南省岳阳市平江县",
    scope: "department",
    fiscal_year: 2023,
    phase: "actual",
    fund: null,
    subject_code: null,
    subject_name: null,
    printed_code: null,
    item: null,
    value,
    unit: "元",
    printed: value,
    printed_unit: "元",
    precision: "0.01",
    basis: null,
    origin: "printed",
    formula: null,
    status: "reported",
    status_reason: null,
    placed_by: null,
    confirmed_by: null,
    contradicted_by: null,
    preferred: false,
    table: "income_expenditure_total",
    table_title: "收入支出决算总表",
    row: fields.measure,
    column: "决算数",
    column_id: null,
    note: null,
    line: running,
    char: running * 10,
    page: null,
    bbox: null,
    sheet: null,
    cell: null,
    recognised: null,
    ...fields,
  });
}
