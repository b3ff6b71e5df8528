"use client";

import { useRef, useState } from "react";
import type { Marked } from "@/lib/charts/marks/mark";
import { lazyPart } from "../../failure/lazy-part";
import { useText } from "../../locale/locale-context";
import type { Taken } from "./take-items";

interface TakeMenuProps<Data> {
  readonly id: string;
  readonly marks: readonly Marked[];
  readonly taken: () => Taken<Data>;
}

const loadItems = () => import("./take-items");
const TakeItems = lazyPart(async () => (await loadItems()).TakeItems);
/** Begins to fetch the list; whether it comes is told when it is opened. */
const prepare = (): void => void loadItems().catch(() => undefined);

/** What opens the list of all that can be taken away of a chart; the list is fetched when a hand or the focus comes near. */
export function TakeMenu<Data>({ id, marks, taken }: TakeMenuProps<Data>) {
  const t = useText();
  const menu = useRef<HTMLDetailsElement>(null);
  const [opened, setOpened] = useState(false);
  return (
    <details
      ref={menu}
      className="take"
      onPointerEnter={prepare}
      onFocus={prepare}
      onToggle={() => setOpened(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) menu.current?.removeAttribute("open");
      }}
    >
      <summary className="button button-quiet">{t("take.menu")}</summary>
      {opened && <TakeItems id={id} marks={marks} taken={taken as () => Taken<unknown>} />}
    </details>
  );
}
