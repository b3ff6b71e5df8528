"use client";

import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { marksInside, nearestMark, overlapping, TARGET } from "@/lib/charts/marks/hit";
import type { Marked } from "@/lib/charts/marks/mark";
import type { Box, PlacedMark, Point } from "@/lib/charts/marks/placed";
import { stepMark } from "@/lib/charts/marks/walk";
import { useText } from "../locale/locale-context";
import { rememberNames } from "../selection/unit-names";
import { useUnits } from "../selection/use-units";
import { useBrush } from "./brush-context";
import { elementOf, type Located, locateMarks } from "./located";
import { MarkCard } from "./mark-card";
import { MarkChooser } from "./mark-chooser";
import { MarkHalo } from "./mark-halo";

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

interface Active {
  readonly mark: PlacedMark;
  readonly line: readonly PlacedMark[];
  readonly origin: Point;
  readonly how: "hover" | "focus" | "pinned";
}

/** Movement below this is a click, not a box, in pixels. */
const DRAG = 6;
const TOUCH_LIMIT = TARGET;

const inView = ({ mark, origin }: Active): Box => {
  const { reach, at } = mark;
  const box =
    reach.kind === "box" && reach.box.x1 - reach.box.x0 < 240
      ? reach.box
      : {
          x0: at.x - 8,
          y0: reach.kind === "box" ? reach.box.y0 : at.y - 8,
          x1: at.x + 8,
          y1: reach.kind === "box" ? reach.box.y1 : at.y + 8,
        };
  return { x0: box.x0 + origin.x, x1: box.x1 + origin.x, y0: box.y0 + origin.y, y1: box.y1 + origin.y };
};

/** Controls inside a chart, such as its search, keep their own keys and clicks. */
const isOwn = (target: EventTarget): boolean =>
  (target as Element).closest("input, button, a, select") !== null;

/** The one place where a chart listens: pointer, finger and keyboard find the nearest mark and show its card. */
export function MarkLayer(props: MarkLayerProps) {
  const { box, marks, onEvidence, onFilter, brush: canBrush, description, hidden, children } = props;
  const t = useText();
  const { toggle, has, isFull } = useUnits();
  const brush = useBrush();
  const [active, setActive] = useState<Active | null>(null);
  const [choices, setChoices] = useState<{ readonly keys: readonly string[]; readonly at: Active } | null>(
    null,
  );
  const [drawn, setDrawn] = useState<Box | null>(null);
  const [said, setSaid] = useState("");
  const start = useRef<Point | null>(null);
  const dragged = useRef(false);
  const now = useRef(active);
  now.current = active;

  const find = useCallback((): Located | null => (box.current ? locateMarks(box.current) : null), [box]);
  const cached = useRef<{ readonly located: Located; readonly svg: Element | null } | null>(null);

  /** Places are read once a drawing: they move only with it, or with the box around it. */
  const located = useCallback((): Located | null => {
    const svg = box.current?.querySelector(".chart-drawing svg") ?? null;
    const rect = box.current?.getBoundingClientRect();
    const last = cached.current;
    if (last && rect && svg && last.svg === svg && last.located.size.width === rect.width)
      return { ...last.located, origin: { x: rect.left, y: rect.top } };
    const found = find();
    if (found) cached.current = { located: found, svg };
    return found;
  }, [box, find]);

  // Places are read while the page rests, so that the first touch of two thousand marks waits for nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn has changed.
  useEffect(() => {
    const timer = setTimeout(located, 200);
    return () => clearTimeout(timer);
  }, [children, located]);

  const activate = useCallback(
    (mark: PlacedMark, from: Located, how: Active["how"]) => {
      const series = marks.get(mark.key)?.series;
      const line =
        mark.reach.kind === "line" && series !== undefined
          ? from.marks.filter(({ key }) => marks.get(key)?.series === series).sort((a, b) => a.at.x - b.at.x)
          : [];
      setActive({ mark, line, origin: from.origin, how });
    },
    [marks],
  );

  const close = useCallback(() => {
    const key = now.current?.mark.key;
    setActive(null);
    setChoices(null);
    if (key !== undefined && now.current?.how !== "hover")
      elementOf(box.current, key)?.focus({ preventScroll: true });
  }, [box]);

  useEffect(() => {
    if (!active && !choices) return;
    // A card that follows the pointer has no place on a page that moves on; a pinned one stays with its mark.
    const onScroll = (): void => {
      const found = now.current?.how !== "hover" ? located() : null;
      if (found && now.current) setActive({ ...now.current, origin: found.origin });
      else setActive(null);
    };
    const onOutside = (event: Event): void => {
      if (now.current?.how === "hover") return;
      const target = event.target as Element;
      if (!box.current?.contains(target) && !target.closest(".mark-card")) {
        setActive(null);
        setChoices(null);
      }
    };
    const onEscape = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      close();
    };
    window.addEventListener("scroll", onScroll, { capture: true, passive: true });
    window.addEventListener("pointerdown", onOutside, true);
    window.addEventListener("keydown", onEscape);
    return () => {
      window.removeEventListener("scroll", onScroll, true);
      window.removeEventListener("pointerdown", onOutside, true);
      window.removeEventListener("keydown", onEscape);
    };
  }, [active, choices, box, close, located]);

  const pointIn = (event: { clientX: number; clientY: number }, { origin }: Located): Point => ({
    x: event.clientX - origin.x,
    y: event.clientY - origin.y,
  });

  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (event.pointerType === "touch") return;
    const found = located();
    if (!found) return;
    const point = pointIn(event, found);
    const from = start.current;
    if (from && canBrush && Math.hypot(point.x - from.x, point.y - from.y) > DRAG) {
      dragged.current = true;
      setActive(null);
      setDrawn({
        x0: Math.min(from.x, point.x),
        x1: Math.max(from.x, point.x),
        y0: Math.min(from.y, point.y),
        y1: Math.max(from.y, point.y),
      });
      return;
    }
    if (active?.how === "pinned" || choices) return;
    const mark = nearestMark(found.marks, point);
    if (!mark) {
      if (active?.how === "hover") setActive(null);
      return;
    }
    if (mark.key !== active?.mark.key) activate(mark, found, "hover");
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    dragged.current = false;
    if (event.pointerType !== "mouse" || event.button !== 0 || !canBrush) return;
    const found = located();
    start.current = found ? pointIn(event, found) : null;
  };

  const onPointerUp = (): void => {
    start.current = null;
    if (!drawn) return;
    const inside = marksInside(located()?.marks ?? [], drawn).flatMap(({ key }) => {
      const mark = marks.get(key);
      return mark?.units ?? (mark?.unit ? [mark.unit] : []);
    });
    brush.set(inside.length > 0 ? new Set(inside) : null);
    setDrawn(null);
  };

  const choose = (mark: PlacedMark, found: Located): void => {
    if (onFilter && marks.get(mark.key)?.acts === "filter") {
      setActive(null);
      onFilter(mark.key);
      return;
    }
    activate(mark, found, "pinned");
  };

  const onClick = (event: MouseEvent<HTMLElement>): void => {
    if (dragged.current || isOwn(event.target)) return;
    const found = located();
    if (!found) return;
    const touch = (event.nativeEvent as globalThis.PointerEvent).pointerType === "touch";
    const mark = nearestMark(found.marks, pointIn(event, found), touch ? TOUCH_LIMIT : undefined);
    setChoices(null);
    if (!mark) {
      setActive(null);
      return;
    }
    const over = overlapping(found.marks, mark).filter(({ key }) => marks.has(key));
    if (over.length > 1) {
      setActive(null);
      setChoices({
        keys: over.slice(0, 12).map(({ key }) => key),
        at: { mark, line: [], origin: found.origin, how: "pinned" },
      });
      return;
    }
    choose(mark, found);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (isOwn(event.target)) return;
    const found = located();
    if (!found) return;
    const focused = (document.activeElement as HTMLElement | null)?.dataset?.mark;
    const current = found.marks.findIndex(({ key }) => key === focused);
    const mark = current === -1 ? undefined : marks.get(focused ?? "");
    if (event.key === "Escape") {
      if (!active && !choices && brush.units) brush.set(null);
      return;
    }
    if (event.key === "Enter" && mark) {
      event.preventDefault();
      if (mark.acts === "filter") onFilter?.(mark.key);
      else onEvidence(mark.key);
      return;
    }
    if (event.key === " " && mark?.unit) {
      event.preventDefault();
      if (!has(mark.unit) && isFull) {
        setSaid(t("units.full"));
        return;
      }
      if (mark.card) rememberNames([[mark.unit, mark.card.title]]);
      toggle(mark.unit);
      setSaid(has(mark.unit) ? t("units.removed") : t("units.added"));
      return;
    }
    const index = stepMark(event.key, current, found.marks.length);
    const next = index === null ? undefined : found.marks[index];
    if (index === null || !next) return;
    event.preventDefault();
    const element = elementOf(box.current, next.key);
    element?.setAttribute("tabindex", "-1");
    element?.focus();
    const after = located();
    if (after) activate(next, after, "focus");
    const label = marks.get(next.key)?.label ?? element?.getAttribute("aria-label") ?? "";
    setSaid(t("chart.position", { label, n: index + 1, total: found.marks.length }));
  };

  const shown = active && (marks.get(active.mark.key) ?? null);
  return (
    <>
      <section
        ref={box as RefObject<HTMLElement>}
        className="chart-box"
        data-brush={canBrush}
        hidden={hidden}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk the marks of the chart.
        tabIndex={0}
        aria-label={`${description} ${t("chart.keyboardHint")}`}
        onPointerMove={onPointerMove}
        onPointerDown={onPointerDown}
        onPointerUp={onPointerUp}
        onPointerLeave={() => {
          start.current = null;
          setDrawn(null);
          if (active?.how === "hover") setActive(null);
        }}
        onBlur={(event) => {
          const to = event.relatedTarget as Element | null;
          if (active?.how === "focus" && !box.current?.contains(to)) setActive(null);
        }}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        {children}
        {active && !hidden && <MarkHalo mark={active.mark} line={active.line} />}
        {drawn && (
          <div
            className="brush-box"
            style={{ left: drawn.x0, top: drawn.y0, width: drawn.x1 - drawn.x0, height: drawn.y1 - drawn.y0 }}
          />
        )}
      </section>
      {active && shown && !hidden && (
        <MarkCard
          mark={shown}
          around={inView(active)}
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
          around={inView(choices.at)}
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
