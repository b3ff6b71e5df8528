"use client";

import { useCallback, useMemo } from "react";
import type { Sort } from "@/lib/view/codecs";
import { useChoice } from "../view/use-choice";

/** The order a person has put a table in, kept in the address by the table's name. */
export function useSort(table: string): readonly [Sort | undefined, (sort: Sort) => void] {
  const [chosen, choose] = useChoice(`${table}.sort`);
  const sort = useMemo((): Sort | undefined => {
    if (chosen === undefined) return undefined;
    return chosen.startsWith("-")
      ? { column: chosen.slice(1), direction: "descending" }
      : { column: chosen, direction: "ascending" };
  }, [chosen]);
  const onSort = useCallback(
    ({ column, direction }: Sort) => choose(direction === "descending" ? `-${column}` : column),
    [choose],
  );
  return [sort, onSort];
}
