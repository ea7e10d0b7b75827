import type { OverlayModel } from './overlay-model.ts';

/**
 * The price range to show: the candles' own, widened by each level that is near enough to matter. A level more than
 * 1.5 times the candles' range away would squeeze them flat; it is then left outside.
 */
export function rangeWithLevels(
  candles: { readonly low: number; readonly high: number },
  levels: readonly number[],
): { readonly low: number; readonly high: number } {
  const reach = Math.max((candles.high - candles.low) * 1.5, candles.high * 0.004);
  const near = levels.filter((level) => level >= candles.low - reach && level <= candles.high + reach);
  return { low: Math.min(candles.low, ...near), high: Math.max(candles.high, ...near) };
}

interface PriceRange {
  readonly priceRange: { readonly minValue: number; readonly maxValue: number } | null;
}

/**
 * Kept free above and below the prices, in pixels: the prices of a bar and a mark's name stand above, two captions of one
 * line below. A share of the height would be less than a line in a low window, and the captions would lie on the candles.
 */
const ROOM = { above: 28, below: 34 };

/** The chart's own range widened by what holds now: the newest zones and the open lines. */
export function widened(base: PriceRange | null, model: OverlayModel) {
  const range = base?.priceRange ?? null;
  if (range === null) return null;
  const levels = [
    ...model.zones.filter(({ to }) => to === null).flatMap((zone) => [zone.top, zone.bottom]),
    ...model.lines.filter(({ to }) => to === null).map((line) => line.level),
  ];
  const { low, high } = rangeWithLevels(
    { low: range.minValue, high: range.maxValue },
    levels.map((paise) => paise / 100),
  );
  return { priceRange: { minValue: low, maxValue: high }, margins: ROOM };
}
