import type { ReactElement } from 'react';
import type { ChainSide } from '../../shared/contract/index.ts';
import type { ChainColumns } from '../state/chain-view.ts';
import { fixed, signedLakh } from '../ui/format.ts';
import { Cell, Interest, Price } from './chain-cells.tsx';

/** What a cell is drawn from. */
export interface CellPlace {
  readonly side: ChainSide;
  readonly type: 'ce' | 'pe';
  readonly itm: boolean;
  readonly largest: number;
}

/** One figure of a side. `far` ones are left out in a narrow window. */
export interface Column {
  readonly name: string;
  readonly words: string;
  readonly far?: true;
  readonly cell: (place: CellPlace) => ReactElement;
}

const plain = (name: string, words: string, text: (side: ChainSide) => string, far?: true): Column => ({
  name,
  words,
  ...(far === undefined ? {} : { far }),
  cell: ({ side, itm }) => <Cell side={side} itm={itm} text={text(side)} name={far === true ? 'dl' : ''} />,
});

const INTEREST: Column = {
  name: 'OI',
  words: 'open interest in lakh',
  cell: ({ side, type, itm, largest }) => <Interest side={side} type={type} itm={itm} largest={largest} />,
};
const CHANGE = plain('OI chg', 'change of open interest since the day began, in lakh', (side) =>
  signedLakh(side.openInterestChange),
);
const BID: Column = {
  name: 'Bid',
  words: 'bid',
  cell: ({ side, itm }) => <Price side={side} itm={itm} which="bid" />,
};
const ASK: Column = {
  name: 'Ask',
  words: 'ask',
  cell: ({ side, itm }) => <Price side={side} itm={itm} which="ask" />,
};
const iv = (far?: true): Column =>
  plain('IV', 'implied volatility, percent a year', (s) => fixed(s.iv, 1), far);
const delta = (far?: true): Column => plain('Delta', 'delta', (s) => fixed(s.delta, 2), far);
const GAMMA = plain('Γ×100', 'gamma: change of delta for 100 points', (s) =>
  fixed(s.gamma === null ? null : s.gamma * 100, 2),
);
const THETA = plain('Theta', 'theta: rupees a day a unit', (s) => fixed(s.theta, 1));
const VEGA = plain('Vega', 'vega: rupees a unit for one point of volatility', (s) => fixed(s.vega, 1));

/** The calls' columns from the edge to the strike. */
export const CALL_COLUMNS: Readonly<Record<ChainColumns, readonly Column[]>> = {
  prices: [INTEREST, iv(), delta(true), BID, ASK],
  interest: [INTEREST, CHANGE, delta(true), BID, ASK],
  greeks: [VEGA, THETA, iv(true), GAMMA, delta()],
};

const mirrored = (columns: readonly Column[]): readonly Column[] => {
  const away = columns.toReversed();
  // A bid stands before its ask on both sides.
  return away[0] === ASK ? [BID, ASK, ...away.slice(2)] : away;
};

/** The puts' columns from the strike to the edge. */
export const PUT_COLUMNS: Readonly<Record<ChainColumns, readonly Column[]>> = {
  prices: mirrored(CALL_COLUMNS.prices),
  interest: mirrored(CALL_COLUMNS.interest),
  greeks: mirrored(CALL_COLUMNS.greeks),
};
