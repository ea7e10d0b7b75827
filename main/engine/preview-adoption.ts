import type { AdoptionLeg, AdoptionPreview, AdoptionWish } from '../../shared/contract/index.ts';
import { minus, ok, paise, plus, times, type Paise } from '../../shared/units/index.ts';
import { roomToStrike } from '../domain/strategy/index.ts';
import type { PlannedLeg, SpreadPlan } from '../domain/trading/plan.ts';
import { weighAdoption } from './adopt.ts';
import { nameOf } from './contract-display.ts';
import type { Desk } from './desk.ts';
import type { Answer } from './proposals.ts';

/** What adopting a position would do, in the words that the user is asked to agree to. Nothing is done. */
export function previewAdoption(desk: Desk, wish: AdoptionWish): Answer {
  const weighed = weighAdoption(desk, wish);
  if (!weighed.ok) return weighed;
  const { plan, closes } = weighed.value;
  const { signal, option, expiry, units, lots, product, exitRule, exitOn, stopLevel } = plan;
  const legs = [
    ...(wish.short === null ? [] : [legOf(desk, wish, 'short', plan.main)]),
    ...(wish.hedge === null ? [] : [legOf(desk, wish, 'hedge', plan.hedge)]),
  ];
  const preview: AdoptionPreview = {
    signal,
    option,
    expiry,
    legs,
    units,
    lots,
    product,
    exitRule,
    exitOn,
    stopLevel,
    worstLoss: closes ? null : worstLossOf(plan),
    closesAtOnce: closes || isBeyondStop(desk, plan),
  };
  return ok(preview);
}

function legOf(desk: Desk, wish: AdoptionWish, role: AdoptionLeg['role'], leg: PlannedLeg): AdoptionLeg {
  const shown = desk.reader.positions.find(
    (each) => each.contract === leg.contract && each.product === wish.product,
  );
  return {
    role,
    contract: leg.contract,
    display: nameOf(leg.contract),
    strike: leg.strike,
    average: shown?.average ?? null,
    countsFrom: role === 'short' ? leg.ask : leg.bid,
  };
}

/** Both legs in the money at expiry: the distance between the strikes, less what closing now would save. */
function worstLossOf({ main, hedge, units }: SpreadPlan): Paise {
  const width = paise(Math.abs(main.strike - hedge.strike) * 100);
  return times(plus(minus(hedge.bid, main.ask), width), units);
}

function isBeyondStop(desk: Desk, { main, option, rules }: SpreadPlan): boolean {
  const spot = desk.market.spot.price;
  return rules.stopRule === 'tick' && spot !== null && roomToStrike(main.strike, option, spot) <= 0;
}
