"use client";

import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import { nearestMark, overlapping, TARGET } from "@/lib/charts/marks/hit";
import type { Marked } from "@/lib/charts/marks/mark";
import type { PlacedMark, Point } from "@/lib/charts/marks/placed";
import { stepMark } from "@/lib/charts/marks/walk";
import { lazyPart } from "../failure/lazy-part";
import { useText } from "../locale/locale-context";
import { rememberNames } from "../selection/unit-names";
import { useUnits } from "../selection/use-units";
import { type ActiveMark, activeMark, boxInView } from "./active-mark";
import { useBrush } from "./brush-context";
import { elementOf, type Located } from "./located";
import { MarkHalo } from "./mark-halo";
import { useBrushBox } from "./use-brush-box";
import { useDismiss } from "./use-dismiss";
import { useLocated } from "./use-located";

const loadCard = () => import("./mark-card");
const loadChooser = () => import("./mark-chooser");
const MarkCard = lazyPart(async () => (await loadCard()).MarkCard);
const MarkChooser = lazyPart(async () => (await loadChooser()).MarkChooser);

interface MarkLayerProps {
  readonly box: RefObject<HTMLElement | null>;
  readonly marks: ReadonlyMap<string, Marked>;
  readonly onEvidence: (key: string) => void;
  /** What a mark that is a filter does. */
  readonly onFilter?: ((key: string) => void) | undefined;
  readonly brush: boolean;
  readonly description: string;
  readonly hidden: boolean;
  readonly children: ReactNode;
}

/** Marks that lie on each other, one of which is to be chosen. */
interface Choices {
  readonly keys: readonly string[];
  readonly at: ActiveMark;
}

const MOST_CHOICES = 12;

/** Controls inside a chart, such as its search, keep their own keys and clicks. */
const isOwn = (target: EventTarget): boolean =>
  (target as Element).closest("input, button, a, select") !== null;

const pointIn = (event: { clientX: number; clientY: number }, { origin }: Located): Point => ({
  x: event.clientX - origin.x,
  y: event.clientY - origin.y,
});

/** The one place where a chart listens: pointer, finger and keyboard find the nearest mark and show its card. */
export function MarkLayer(props: MarkLayerProps) {
  const { box, marks, onEvidence, onFilter, description, hidden, children } = props;
  const t = useText();
  const { toggle, has, isFull } = useUnits();
  const brush = useBrush();
  const [active, setActive] = useState<ActiveMark | null>(null);
  const [choices, setChoices] = useState<Choices | null>(null);
  const [said, setSaid] = useState("");
  const now = useRef(active);
  now.current = active;
  /** Mark the arrow keys have reached; one of thousands is no element that could hold the focus. */
  const reached = useRef<string | null>(null);
  const located = useLocated(box, children);
  const drag = useBrushBox(props.brush, located, marks);

  useEffect(() => {
    for (const load of [loadCard, loadChooser]) load().catch(() => undefined);
  }, []);

  const activate = (mark: PlacedMark, from: Located, how: ActiveMark["how"]): void =>
    setActive(activeMark(mark, from, marks, how));
  const dismiss = (): void => {
    setActive(null);
    setChoices(null);
  };
  const close = (): void => {
    const { mark, how = "hover" } = now.current ?? {};
    dismiss();
    if (mark && how !== "hover")
      (elementOf(box.current, mark.key) ?? box.current)?.focus({ preventScroll: true });
  };
  useDismiss({
    box,
    isOpen: active !== null || choices !== null,
    onScroll: () => {
      const found = active && active.how !== "hover" ? located() : null;
      setActive(found && active ? { ...active, origin: found.origin } : null);
    },
    onOutside: () => active?.how !== "hover" && dismiss(),
    onEscape: close,
  });

  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const found = event.pointerType === "touch" ? null : located();
    if (!found) return;
    const point = pointIn(event, found);
    if (drag.move(point)) {
      setActive(null);
      return;
    }
    if (active?.how === "pinned" || choices) return;
    const mark = nearestMark(found.marks, point);
    if (mark && mark.key !== active?.mark.key) activate(mark, found, "hover");
    else if (!mark && active?.how === "hover") setActive(null);
  };

  const choose = (mark: PlacedMark, found: Located): void => {
    if (onFilter && marks.get(mark.key)?.acts === "filter") {
      setActive(null);
      onFilter(mark.key);
    } else activate(mark, found, "pinned");
  };

  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const found = drag.hasDragged() || isOwn(event.target) ? null : located();
    if (!found) return;
    const touch = (event.nativeEvent as globalThis.PointerEvent).pointerType === "touch";
    const mark = nearestMark(found.marks, pointIn(event, found), touch ? TARGET : undefined);
    dismiss();
    if (!mark) return;
    const over = overlapping(found.marks, mark).filter(({ key }) => marks.has(key));
    if (over.length > 1)
      setChoices({
        keys: over.slice(0, MOST_CHOICES).map(({ key }) => key),
        at: { mark, line: [], origin: found.origin, how: "pinned" },
      });
    else choose(mark, found);
  };

  const chooseUnit = ({ unit, card }: Marked): void => {
    if (!unit) return;
    if (!has(unit) && isFull) {
      setSaid(t("units.full"));
      return;
    }
    if (card) rememberNames([[unit, card.title]]);
    toggle(unit);
    setSaid(has(unit) ? t("units.removed") : t("units.added"));
  };

  const walkTo = (next: PlacedMark, index: number, found: Located): void => {
    const element = elementOf(box.current, next.key);
    element?.setAttribute("tabindex", "-1");
    (element ?? box.current)?.focus();
    reached.current = next.key;
    activate(next, located() ?? found, "focus");
    const label = marks.get(next.key)?.label ?? element?.getAttribute("aria-label") ?? "";
    setSaid(t("chart.position", { label, n: index + 1, total: found.marks.length }));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const found = isOwn(event.target) ? null : located();
    if (!found) return;
    const focused = (document.activeElement as HTMLElement | null)?.dataset.mark ?? reached.current;
    const current = found.marks.findIndex(({ key }) => key === focused);
    const mark = current === -1 ? undefined : marks.get(focused ?? "");
    const index = stepMark(event.key, current, found.marks.length);
    const next = index === null ? undefined : found.marks[index];
    if (event.key === "Escape") {
      if (!active && !choices && brush.units) brush.set(null);
      return;
    }
    if (event.key === "Enter" && mark) {
      if (mark.acts === "filter") onFilter?.(mark.key);
      else onEvidence(mark.key);
    } else if (event.key === " " && mark?.unit) chooseUnit(mark);
    else if (index !== null && next) walkTo(next, index, found);
    else return;
    event.preventDefault();
  };

  const shown = active && (marks.get(active.mark.key) ?? null);
  return (
    <>
      <section
        ref={box as RefObject<HTMLElement>}
        className="chart-box"
        data-brush={props.brush}
        hidden={hidden}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk the marks of the chart.
        tabIndex={0}
        aria-label={`${description} ${t("chart.keyboardHint")}`}
        onPointerMove={onPointerMove}
        onPointerDown={(event) => {
          const found = located();
          drag.begin(event, found && pointIn(event, found));
        }}
        onPointerUp={drag.end}
        onPointerLeave={() => {
          drag.cancel();
          if (active?.how === "hover") setActive(null);
        }}
        onBlur={({ relatedTarget }) => {
          if (box.current?.contains(relatedTarget as Element | null)) return;
          reached.current = null;
          if (active?.how === "focus") setActive(null);
        }}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        {children}
        {active && !hidden && <MarkHalo mark={active.mark} line={active.line} />}
        {drag.drawn && (
          <div
            className="brush-box"
            style={{
              left: drag.drawn.x0,
              top: drag.drawn.y0,
              width: drag.drawn.x1 - drag.drawn.x0,
              height: drag.drawn.y1 - drag.drawn.y0,
            }}
          />
        )}
      </section>
      {active && shown && !hidden && (
        <MarkCard
          mark={shown}
          around={boxInView(active)}
          pinned={active.how === "pinned"}
          onEvidence={
            shown.facts === ""
              ? undefined
              : () => {
                  close();
                  onEvidence(shown.key);
                }
          }
          onClose={close}
        />
      )}
      {choices && (
        <MarkChooser
          marks={choices.keys.flatMap((key) => marks.get(key) ?? [])}
          around={boxInView(choices.at)}
          onChoose={(key) => {
            setChoices(null);
            const found = located();
            const mark = found?.marks.find((one) => one.key === key);
            if (found && mark) choose(mark, found);
          }}
        />
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}
