import type { ShadowFill, ShadowSpread, SpreadId } from '../../../shared/contract/index.ts';
import { minus, paise, plus, quantity, type Paise } from '../../../shared/units/index.ts';
import { TRADES, type FillLedger, type TradeSum } from './fill-ledger.ts';
import type { LedgerSpread } from './kept-spread.ts';

function averageOf(sum: TradeSum | null): Paise | null {
  return sum === null || sum.quantity === 0 ? null : paise(Math.round(Math.abs(sum.money) / sum.quantity));
}

function fillsOf(id: SpreadId, live: FillLedger, twin: FillLedger): readonly ShadowFill[] {
  return TRADES.flatMap((trade) => {
    const [real, expected] = [live.trade(id, trade), twin.trade(id, trade)];
    const either = real ?? expected;
    if (either === null) return [];
    const isSame =
      real !== null &&
      expected !== null &&
      real.quantity === expected.quantity &&
      real.contract === expected.contract;
    return {
      trade,
      contract: either.contract,
      side: either.side,
      quantity: real?.quantity ?? quantity(0),
      expected: averageOf(expected),
      got: averageOf(real),
      difference: isSame ? minus(real.money, expected.money) : null,
    };
  });
}

export function sumOf(values: readonly (Paise | null)[]): Paise | null {
  return values.reduce(
    (sum, each) => (sum === null || each === null ? (sum ?? each) : plus(sum, each)),
    null,
  );
}

function whyNot(ledger: FillLedger, { plan }: LedgerSpread): string {
  const codes = ledger.missed(plan);
  return codes.length === 0 ? '' : `: ${codes.join(', ')}`;
}

function apartOf(id: SpreadId, live: FillLedger, twin: FillLedger): readonly string[] {
  const [real, expected] = [live.spread(id), twin.spread(id)];
  if (real !== null && expected === null)
    return [`Live entered ${real.plan.signal}, the twin did not${whyNot(twin, real)}.`];
  if (real === null && expected !== null)
    return [`The twin entered ${expected.plan.signal}, live did not${whyNot(live, expected)}.`];
  if (real === null || expected === null) return [];
  const apart: string[] = [];
  if (real.plan.main.contract !== expected.plan.main.contract) apart.push('They sold another option.');
  if (real.plan.hedge.contract !== expected.plan.hedge.contract) apart.push('They bought another hedge.');
  if (real.plan.units !== expected.plan.units)
    apart.push(`Live has ${real.plan.units} units, the twin ${expected.plan.units}.`);
  if (real.abandoned !== expected.abandoned)
    apart.push(
      real.abandoned
        ? 'Live gave the entry up, the twin did not.'
        : 'The twin gave the entry up, live did not.',
    );
  if (real.exit !== null && expected.exit !== null && real.exit !== expected.exit)
    apart.push(`Live ended by ${real.exit}, the twin by ${expected.exit}.`);
  return apart;
}

/** A spread of either book beside the same one of the other. */
export function besideTwin(id: SpreadId, live: FillLedger, twin: FillLedger): ShadowSpread {
  const fills = fillsOf(id, live, twin);
  return {
    spread: id,
    fills,
    // A sum of some of the trades would be taken for that of all.
    difference: fills.every(({ difference }) => difference !== null)
      ? sumOf(fills.map(({ difference }) => difference))
      : null,
    apart: apartOf(id, live, twin),
  };
}

/** Ids that either book knows, in the order of their plans. */
export function eitherSpreads(live: FillLedger, twin: FillLedger): readonly LedgerSpread[] {
  const known = new Set(live.spreads().map(({ plan }) => plan.id));
  const all = [...live.spreads(), ...twin.spreads().filter(({ plan }) => !known.has(plan.id))];
  return all.toSorted((a, b) => a.plan.at - b.plan.at);
}
