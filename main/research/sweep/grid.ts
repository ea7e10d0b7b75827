import type { Settings } from '../../../shared/contract/index.ts';
import { err, ok, rupees, type Result } from '../../../shared/units/index.ts';

/** One setting with the values that are to be tried, as they were written. */
export interface Axis {
  readonly name: string;
  readonly values: readonly string[];
}

/** One combination of the grid. */
export interface GridPoint {
  /** A value for each axis, in the order of the axes. */
  readonly values: readonly string[];
  readonly settings: Settings;
}

type Setter = (settings: Settings, text: string) => Settings | null;
type Trade = Settings['trade'];

const GRID_POINTS_MAX = 10_000;

const number =
  (key: keyof Trade, min: number, max: number, scale = (value: number): number => value): Setter =>
  (settings, text) => {
    const value = Number(text);
    if (text.trim() === '' || !(value >= min && value <= max)) return null;
    return { ...settings, trade: { ...settings.trade, [key]: scale(value) } };
  };

const word =
  (key: keyof Trade, words: readonly string[]): Setter =>
  (settings, text) =>
    words.includes(text) ? { ...settings, trade: { ...settings.trade, [key]: text } } : null;

/** In rupees; `off` takes the limit away. */
const dailyLossLimit: Setter = (settings, text) => {
  const value = Number(text);
  if (text !== 'off' && !(value > 0 && value <= 10_000_000)) return null;
  return { ...settings, risk: { ...settings.risk, dailyLossLimit: text === 'off' ? null : rupees(value) } };
};

/** What a sweep may vary; everything else is the preset's. */
const SETTERS: Readonly<Record<string, Setter>> = {
  hedgeOffsetPoints: (settings, text) =>
    Number(text) % 50 === 0 ? number('hedgeOffsetPoints', 100, 500)(settings, text) : null,
  hedgePremiumPercent: number('hedgePremiumPercent', 1, 90),
  strikeTouchedPoints: number('strikeTouchedPoints', 0, 500),
  minSessionsToExpiry: (settings, text) =>
    Number.isInteger(Number(text)) ? number('minSessionsToExpiry', 0, 10)(settings, text) : null,
  minCredit: number('minCredit', 0, 500, (value) => rupees(value)),
  minCreditPercentOfWidth: number('minCreditPercentOfWidth', 0, 100),
  stopAtOncePoints: number('stopAtOncePoints', 0, 500),
  brokerStopPremiumFactor: number('brokerStopPremiumFactor', 1, 20),
  hedgeRule: word('hedgeRule', ['offset', 'premium']),
  strikeRule: word('strikeRule', ['directional50', 'nearest100']),
  expiryRule: word('expiryRule', ['minSessions', 'current', 'next']),
  exitRule: word('exitRule', ['daily', 'expiry']),
  stopRule: word('stopRule', ['tick', 'hourlyClose']),
  dailyLossLimit,
};

export const SWEPT_NAMES: readonly string[] = Object.keys(SETTERS);

/** Every combination of the axes' values on top of the settings, the last axis turning fastest. */
export function gridOf(base: Settings, axes: readonly Axis[]): Result<readonly GridPoint[], string> {
  let points: readonly GridPoint[] = [{ values: [], settings: base }];
  for (const { name, values } of axes) {
    const setter = SETTERS[name];
    if (setter === undefined) return err(`${name} cannot be varied; these can: ${SWEPT_NAMES.join(', ')}`);
    const next: GridPoint[] = [];
    for (const point of points) {
      for (const text of values) {
        const settings = setter(point.settings, text);
        if (settings === null) return err(`${name} cannot be "${text}"`);
        next.push({ values: [...point.values, text], settings });
      }
    }
    points = next;
    if (points.length > GRID_POINTS_MAX) return err(`more than ${GRID_POINTS_MAX} runs`);
  }
  return ok(points);
}
