import { plus, ZERO_PAISE, type Instant, type Paise } from '../../shared/units/index.ts';
import { isClosed } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';
import { spreadMoney } from './money.ts';

export interface DayMoney {
  readonly realised: Paise;
  readonly unrealised: Paise | null;
  readonly charges: Paise | null;
  readonly net: Paise | null;
  /** The oldest quote that it was marked with; null while nothing is open. */
  readonly quotedAt: Instant | null;
}

/** All spreads of the day together: those that are open and those that ended today. */
export function dayMoney(desk: Desk): DayMoney {
  let realised = ZERO_PAISE;
  let unrealised: Paise | null = ZERO_PAISE;
  let charges: Paise | null = ZERO_PAISE;
  let net: Paise | null = ZERO_PAISE;
  let quotedAt: Instant | null = null;
  for (const spread of desk.book.spreads) {
    const money = spreadMoney(desk, spread);
    realised = plus(realised, money.realised);
    unrealised = sum(unrealised, money.unrealised);
    charges = sum(
      charges,
      money.chargesToCome === null ? null : plus(money.chargesPaid, money.chargesToCome),
    );
    net = sum(net, money.net);
    if (isClosed(spread)) continue;
    for (const leg of [money.short, money.hedge]) {
      if (leg.quotedAt !== null && (quotedAt === null || leg.quotedAt < quotedAt)) quotedAt = leg.quotedAt;
    }
  }
  return { realised, unrealised, charges, net, quotedAt };
}

function sum(a: Paise | null, b: Paise | null): Paise | null {
  return a === null || b === null ? null : plus(a, b);
}
