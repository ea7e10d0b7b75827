import { fittedPrice } from '../../../main/domain/market/pricing/index.ts';
import { strikeLevel } from '../../../shared/units/index.ts';
import type { Observation } from './observations.ts';

/** How far the model is off among some prices, in rupees; null where there are none. */
export interface Verdict {
  readonly points: number;
  readonly error: number | null;
  readonly bias: number | null;
  readonly premium: number | null;
}

/** Points out of the money (in the money below zero), by the index. */
export const MONEYNESS = [-300, -150, -50, 50, 150, 300] as const;
export const SESSIONS = [0, 1, 2, 3, 4, 5] as const;

export const moneynessName = (place: number): string => {
  const [from, to] = [MONEYNESS[place - 1], MONEYNESS[place]];
  return from === undefined ? `below ${to}` : to === undefined ? `${from} and more` : `${from} to ${to}`;
};

export function moneynessOf({ terms, spot }: Observation): number {
  const out = ((strikeLevel(terms.strike) - spot) / 100) * (terms.type === 'CE' ? 1 : -1);
  const place = MONEYNESS.findIndex((edge) => out < edge);
  return place < 0 ? MONEYNESS.length : place;
}

export const sessionsOf = ({ sessions }: Observation): number => Math.min(sessions, SESSIONS.length - 1);

function median(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? null;
}

export function verdict(observations: readonly Observation[]): Verdict {
  const off = observations.map(({ terms, vix, price }) => (fittedPrice(terms, vix) - price) / 100);
  return {
    points: off.length,
    error: median(off.map((each) => Math.abs(each))),
    bias: median(off),
    premium: median(observations.map(({ price }) => price / 100)),
  };
}

const rupees = (value: number | null): string => (value === null ? 'none' : value.toFixed(2));

/** Rows of moneyness, columns of sessions to expiry; each cell: median error, bias, number of prices. */
export function table(observations: readonly Observation[]): string {
  const head = [
    'points out of the money',
    ...SESSIONS.map((each) => (each === 5 ? '5 and more' : String(each))),
  ];
  const lines = Array.from({ length: MONEYNESS.length + 1 }, (_, money) => {
    const there = observations.filter((each) => moneynessOf(each) === money);
    const cells = SESSIONS.map((sessions) =>
      cell(verdict(there.filter((each) => sessionsOf(each) === sessions))),
    );
    return [moneynessName(money), ...cells];
  });
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function cell({ points, error, bias }: Verdict): string {
  return points === 0 ? 'none' : `${rupees(error)}, ${rupees(bias)} (${points})`;
}

/** One line for a part of the prices. */
export function summary(name: string, observations: readonly Observation[]): string {
  const { points, error, bias, premium } = verdict(observations);
  return `| ${name} | ${points} | ${rupees(premium)} | ${rupees(error)} | ${rupees(bias)} |\n`;
}
