import type { AdoptionWish, OptionContract } from '../../shared/contract/index.ts';
import { lots, mondayOf, paise, quantity, strikeLevel, times, ZERO_PAISE } from '../../shared/units/index.ts';
import type { ListedContract } from '../domain/market/tick.ts';
import { spreadId } from '../domain/trading/order-tag.ts';
import type { PlannedLeg, SpreadPlan } from '../domain/trading/plan.ts';
import type { Desk } from './desk.ts';
import { sliceUnitsOf } from './slice-units.ts';

export interface AdoptedLeg {
  readonly listed: ListedContract;
  readonly planned: PlannedLeg;
  readonly option: OptionContract;
}

/** The plan that a position would have had: the rules of now, at the quotes of now. */
export function adoptedPlan(desk: Desk, wish: AdoptionWish, main: AdoptedLeg, cover: AdoptedLeg): SpreadPlan {
  const { book, date, now } = desk;
  const { trade } = book.settings;
  const { lotSize } = main.listed;
  const units = quantity(wish.units);
  const tries = book.spreads.filter(({ plan }) => plan.id.includes(`-${date}-${wish.signal}-`));
  const exitRule = wish.product === 'MIS' ? 'daily' : 'expiry';
  return {
    id: spreadId(book.mode, date, wish.signal, tries.length + 1),
    mode: book.mode,
    signal: wish.signal,
    week: mondayOf(date),
    option: main.option.type,
    main: main.planned,
    hedge: cover.planned,
    expiry: main.option.expiry,
    lotSize,
    lots: lots(wish.units / lotSize),
    units,
    sliceUnits: sliceUnitsOf(desk, lotSize, units),
    product: wish.product,
    exitRule,
    exitOn: exitRule === 'daily' ? date : main.option.expiry,
    signalBarStart: now,
    stopLevel: strikeLevel(main.planned.strike),
    rules: { ...trade, exitRule },
    numbers: {
      spot: desk.market.spot.price ?? ZERO_PAISE,
      credit: times(paise(main.planned.bid - cover.planned.ask), units),
      creditNeeded: ZERO_PAISE,
      marginNeeded: ZERO_PAISE,
      funds: desk.reader.funds?.available ?? ZERO_PAISE,
      maxLoss: ZERO_PAISE,
      modelledLossAtStop: null,
      limitTripsAt: null,
      stopReachable: null,
    },
    at: now,
  };
}
