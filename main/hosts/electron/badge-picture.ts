import type { MarkTone } from './mode-mark.ts';

/** Blue, green, red of a tone, as a picture's bytes have them. */
const COLOURS: Readonly<Record<MarkTone, readonly [blue: number, green: number, red: number]>> = {
  demo: [0x9a, 0x8f, 0x86],
  paper: [0xf0, 0x9a, 0x3d],
  live: [0x1f, 0x82, 0xf5],
  halted: [0x3a, 0x3a, 0xe0],
};

/** Each tone has a shape of its own, so that colour never speaks alone. `x` and `y` run from -1 to 1. */
const SHAPES: Readonly<Record<MarkTone, (x: number, y: number) => boolean>> = {
  demo: (x, y) => {
    const r = Math.hypot(x, y);
    return r <= 1 && r >= 0.6;
  },
  paper: (x, y) => Math.hypot(x, y) <= 1,
  live: (x, y) => y >= -0.9 && Math.abs(x) <= (y + 0.9) / 1.8,
  halted: (x, y) => Math.abs(x) <= 0.85 && Math.abs(y) <= 0.85,
};

/** The pixels of a badge (four bytes each: blue, green, red, opacity), for an overlay on the task bar and for the tray. */
export function badgePixels(tone: MarkTone, size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  const place = (at: number): number => ((at + 0.5) / size) * 2 - 1;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!SHAPES[tone](place(column), place(row))) continue;
      pixels.set([...COLOURS[tone], 0xff], (row * size + column) * 4);
    }
  }
  return pixels;
}
