import { afterEach, describe, expect, it, vi } from "vitest";
import { showPainted } from "../../components/documents/source/show-painted";
import type { Glyph } from "../../lib/documents/pdf/glyphs";

interface Set {
  readonly text: string;
  readonly at: readonly [number, number];
  readonly turned: number;
  readonly width: number;
}

/** A canvas that notes what is set on it. */
function canvas() {
  const set: Set[] = [];
  let at: readonly [number, number] = [0, 0];
  let turned = 0;
  const context = {
    putImageData: vi.fn(),
    resetTransform: vi.fn(),
    setTransform: (...m: number[]) => {
      at = [m[4] as number, m[5] as number];
      turned = 0;
    },
    rotate: (angle: number) => {
      turned = angle;
    },
    fillText: (text: string, _x: number, _y: number, width: number) => {
      set.push({ text, at, turned, width });
    },
  };
  const element = { width: 0, height: 0, getContext: () => context } as unknown as HTMLCanvasElement;
  return { element, context, set };
}

const glyph = (text: string, turn: Glyph["turn"]): Glyph => ({
  text,
  turn,
  size: 10,
  show: 0,
  x0: 100,
  y0: 50,
  x1: turn === 1 ? 110 : 105,
  y1: turn === 1 ? 55 : 60,
});

afterEach(() => vi.unstubAllGlobals());

describe("a painted page", () => {
  it("is shown in its own size, characters without a font set where they belong", () => {
    vi.stubGlobal("ImageData", class {});
    const { element, context, set } = canvas();
    const pixels = new Uint8ClampedArray(4 * 20 * 10);
    showPainted(element, {
      width: 20,
      height: 10,
      pixels,
      density: 2,
      unset: [glyph("收", 0), glyph("支", 1)],
    });
    expect([element.width, element.height]).toEqual([20, 10]);
    expect(context.putImageData).toHaveBeenCalledOnce();
    expect(set).toEqual([
      { text: "收", at: [205, 110], turned: 0, width: 5 },
      { text: "支", at: [210, 105], turned: Math.PI / 2, width: 5 },
    ]);
  });
});
