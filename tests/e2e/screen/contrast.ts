import type { Page } from '@playwright/test';
import { drawn, type Drawn } from './drawn.ts';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** A colour as a browser writes it once it is computed, or a token's own `#rrggbb` or `#rgb`. */
export function colourOf(text: string): Colour {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text)?.[1];
  if (hex !== undefined) {
    const size = hex.length / 3;
    const part = (at: number): number =>
      Number.parseInt(hex.slice(at * size, (at + 1) * size).padStart(2, hex[at] ?? ''), 16);
    return [part(0), part(1), part(2), 1];
  }
  const numbers = (text.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN, alpha = 1] = numbers;
  const whole = text.startsWith('color(srgb ') ? 255 : text.startsWith('rgb') ? 1 : Number.NaN;
  return [red * whole, green * whole, blue * whole, alpha];
}

/** `colour` as it is seen over `ground`, which is opaque. */
export function over(colour: Colour, ground: Colour, opacity = 1): Colour {
  const alpha = colour[3] * opacity;
  const mix = (channel: 0 | 1 | 2): number => colour[channel] * alpha + ground[channel] * (1 - alpha);
  return [mix(0), mix(1), mix(2), 1];
}

function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG's contrast of two opaque colours, 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((one, other) => one - other) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

const WINDOW: Colour = [255, 255, 255, 1];

/** Every surface that can lie there: a pattern has one for each of its colours. */
function surfaces(grounds: Drawn['grounds']): readonly Colour[] {
  return grounds.reduce<readonly Colour[]>(
    (below, layer) => below.flatMap((ground) => layer.map((colour) => over(colourOf(colour), ground))),
    [WINDOW],
  );
}

/** The strongest paint over the worst surface. */
export function contrastOf({ paints, grounds, opacity }: Drawn): number {
  const worst = surfaces(grounds).map((ground) =>
    Math.max(1, ...paints.map((paint) => contrast(over(colourOf(paint), ground, opacity), ground))),
  );
  return Math.min(...worst);
}

export const LEAST: Readonly<Record<Drawn['kind'], number>> = {
  words: 4.5,
  mark: 3,
  edge: 3,
  chosen: 3,
  ring: 3,
};

/** Everything that the page draws now, with its contrast. */
export async function contrasts(page: Page): Promise<readonly (Drawn & { readonly ratio: number })[]> {
  return (await page.evaluate(drawn)).map((one) => ({ ...one, ratio: contrastOf(one) }));
}

/** Each pair below what it needs, the worst first, in words. NaN is one: a colour that was not understood. */
export async function contrastFaults(page: Page): Promise<readonly string[]> {
  return (await contrasts(page))
    .filter(({ kind, ratio }) => !(ratio >= LEAST[kind]))
    .toSorted((a, b) => a.ratio - b.ratio)
    .map(
      ({ kind, ratio, what, paints, grounds }) =>
        `${ratio.toFixed(2)} of ${LEAST[kind]}, ${kind}: ${what}, ${paints.join(' or ')} on ${grounds.map((layer) => layer.join('|')).join(' > ')}`,
    );
}
