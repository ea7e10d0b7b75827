import {
  parseContractKey,
  type AdoptionWish as Wish,
  type CommandError,
} from '../../shared/contract/index.ts';
import { err, ok, quantity, times, ZERO_PAISE, type Result } from '../../shared/units/index.ts';
import type { SpreadPlan } from '../domain/trading/plan.ts';
import type { Adopted } from '../domain/trading/spread.ts';
import { adoptedPlan, type AdoptedLeg as Leg } from './adopted-plan.ts';
import type { Desk } from './desk.ts';
import type { Answer } from './proposals.ts';

/** What an adoption is made of, ready to be told as a fact. */
export interface Adoption {
  readonly plan: SpreadPlan;
  readonly adopted: Adopted;
  /** A leg alone: it is closed at once. */
  readonly closes: boolean;
}

/**
 * The user makes a position ours, from what the broker's books show and no more of it. From then on emergency stop and
 * square-off close it; a short with its hedge is guarded as a spread that we opened, a leg alone is closed at once:
 * a short without its hedge is nothing that we hold.
 */
export function adoptPosition(desk: Desk, wish: Wish, by: string): Answer {
  const weighed = weighAdoption(desk, wish);
  if (!weighed.ok) return weighed;
  desk.emit({ type: 'positionAdopted', ...weighed.value, by });
  desk.reader.isWanted = true;
  return ok({});
}

/** What adopting would come to, or why it is refused; nothing is done. */
export function weighAdoption(desk: Desk, wish: Wish): Result<Adoption, CommandError> {
  const short = wish.short === null ? null : legOf(desk, wish.short);
  const hedge = wish.hedge === null ? null : legOf(desk, wish.hedge);
  if (short === undefined || hedge === undefined)
    return err({ code: 'NOT_NOW', message: 'A leg is not listed, or is not quoted on both sides now.' });
  const main = short ?? hedge;
  const cover = hedge ?? short;
  if (main === null || cover === null)
    return err({ code: 'BAD_ARGUMENTS', message: 'Name a short, a hedge, or both.' });
  const objection = whyNot(desk, wish, short, hedge) ?? whyNoSpread(main, cover);
  if (objection !== null) return err({ code: 'NOT_NOW', message: objection });
  const units = quantity(wish.units);
  const none = quantity(0);
  const adopted = {
    short: short === null ? none : units,
    shortValue: short === null ? ZERO_PAISE : times(short.planned.ask, units),
    hedge: hedge === null ? none : units,
    hedgeValue: hedge === null ? ZERO_PAISE : times(hedge.planned.bid, units),
  };
  const plan = adoptedPlan(desk, wish, main, cover);
  return ok({ plan, adopted, closes: short === null || hedge === null });
}

function legOf(desk: Desk, contract: string): Leg | undefined {
  const listed = [...desk.market.listed.values()].find(({ key }) => key === contract);
  const option = listed === undefined ? null : parseContractKey(listed.key);
  if (listed === undefined || option === null || !option.ok) return undefined;
  const quote = desk.market.quotes.get(listed.key);
  if (quote === undefined || quote.bid === null || quote.ask === null || quote.at === null) return undefined;
  const { key, strike, tickSize } = listed;
  const planned = { contract: key, strike, tickSize, bid: quote.bid, ask: quote.ask, quoteAt: quote.at };
  return { listed, planned, option: option.value };
}

/** The broker's books must show at least so much of it, as none of ours, in the product that is named. */
function whyNot(desk: Desk, wish: Wish, short: Leg | null, hedge: Leg | null): string | null {
  for (const [leg, sign] of [
    [short, -1],
    [hedge, 1],
  ] as const) {
    if (leg === null) continue;
    const { key, lotSize } = leg.listed;
    const shown = desk.reader.positions.find(
      (each) => each.contract === key && each.product === wish.product,
    );
    const isForeign = desk.book.foreign.some(({ contract }) => contract === key);
    if (!isForeign || (shown?.net ?? 0) * sign < wish.units)
      return `The broker does not show ${wish.units} of ${key} in ${wish.product} that are not ours.`;
    if (wish.units % lotSize !== 0) return `${wish.units} is not in whole lots of ${lotSize}.`;
  }
  return null;
}

function whyNoSpread({ option: main }: Leg, { option: cover }: Leg): string | null {
  if (main.type !== cover.type || main.expiry !== cover.expiry)
    return 'The hedge is not of the type and expiry of the short.';
  const further = (cover.strike - main.strike) * (main.type === 'CE' ? 1 : -1);
  return further < 0 ? 'The hedge lies nearer to the money than the short.' : null;
}
