import type { LegView, SpreadView } from '../../../shared/contract/index.ts';
import { minus, plus, quantity, strikeLevel, ZERO_PAISE, type Strike } from '../../../shared/units/index.ts';
import { roomToStrike } from '../../domain/strategy/index.ts';
import { closingSide } from '../../domain/trading/exit-price.ts';
import { stageOf } from '../../domain/trading/spread-stage.ts';
import type { SpreadRecord } from '../../domain/trading/spread.ts';
import { isTrading } from '../clock.ts';
import { nameOf } from '../contract-display.ts';
import type { Desk } from '../desk.ts';
import { spreadMoney } from '../money.ts';
import type { LegMoney } from '../leg-money.ts';
import { spreadGreeks } from '../spread-greeks.ts';
import { spreadRisk } from '../spread-risk.ts';
import { brokerStopView } from './broker-stop-view.ts';
import { lastKnown } from './last-known.ts';
import { payoffView } from './payoff-view.ts';

export function spreadView(desk: Desk, spread: SpreadRecord): SpreadView {
  const { plan } = spread;
  const money = spreadMoney(desk, spread);
  const risk = spreadRisk(desk, spread);
  const stage = stageOf(spread);
  const isLive = stage !== 'flat' && stage !== 'abandoned';
  const spot = desk.market.spot.price;
  const { entryPrice: sold } = money.short;
  const { entryPrice: bought } = money.hedge;
  const netCredit = sold === null || bought === null ? null : minus(sold, bought);
  return {
    id: plan.id,
    signal: plan.signal,
    mode: plan.mode,
    stage,
    option: plan.option,
    shortStrike: plan.main.strike,
    hedgeStrike: plan.hedge.strike,
    expiry: plan.expiry,
    product: plan.product,
    exitRule: plan.exitRule,
    lots: plan.lots,
    openedAt: spread.openedAt,
    closedAt: spread.closedAt,
    exitReason: spread.exit?.reason ?? null,
    legs: [
      legView(desk, spread, money.short, plan.main.strike),
      legView(desk, spread, money.hedge, plan.hedge.strike),
    ],
    netCredit,
    exitNow: isLive && spread.openedAt !== null ? money.net : null,
    realised: money.realised,
    charges: plus(money.chargesPaid, money.chargesToCome ?? ZERO_PAISE),
    stopLevel: strikeLevel(plan.main.strike),
    toStop: !isLive || spot === null ? null : roomToStrike(plan.main.strike, plan.option, spot),
    modelledLossAtStop: risk.lossAtStop,
    limitTripsAt: risk.tripsAt,
    stopReachable: risk.stopReachable,
    payoff: isLive ? payoffView(desk, spread, netCredit) : null,
    greeks: isLive ? spreadGreeks(desk, spread) : null,
    brokerStop: brokerStopView(spread, money),
    note: isLive && isUnprotected(desk, spread) ? UNPROTECTED : spread.note,
  };
}

function legView(desk: Desk, spread: SpreadRecord, leg: LegMoney, strike: Strike): LegView {
  const quote = desk.market.quotes.get(leg.contract);
  const isOpen = leg.pnl.open > 0;
  const { realised, unrealised } = leg.pnl;
  const closing = closingSide(leg.held);
  return {
    role: leg.role,
    contract: leg.contract,
    display: nameOf(leg.contract),
    side: closing === 'buy' ? 'sell' : 'buy',
    strike,
    quantity: quantity(spread.closedAt === null ? leg.pnl.open : 0),
    entryPrice: leg.entryPrice,
    exitPrice: leg.exitPrice,
    exitAt: isOpen ? leg.quotedAt : null,
    exitSource: isOpen ? (quote?.source ?? null) : null,
    lastKnown: isOpen && quote !== undefined ? lastKnown(closing, quote) : null,
    pnl: unrealised === null ? null : plus(realised, unrealised),
  };
}

const UNPROTECTED =
  'held over the night: nothing guards it until the market opens, its stop order ended with the day';

/** A stop order is a day order, and the app's own guards need a market. */
function isUnprotected(desk: Desk, spread: SpreadRecord): boolean {
  return spread.openedAt !== null && spread.plan.exitRule === 'expiry' && !isTrading(desk);
}
