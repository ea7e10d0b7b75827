import type { Bar, ExitReason } from '../../shared/contract/index.ts';
import { contractName } from '../../shared/contract/contract-key.ts';
import { formatPrice, formatTimeOfDay, istTime, type Instant, type Paise } from '../../shared/units/index.ts';
import { hourlyCloseHits, squareOffPhase, StopGuard, type SquareOffPhase } from '../domain/risk/index.ts';
import { fillsOf } from '../domain/trading/spread-fills.ts';
import { isClosed, type SpreadRecord } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';
import { isStoppedByHour } from './week-gaps.ts';

/** The square-off of a spread now, by the rules it was opened with. */
export function squareOffOf(desk: Desk, spread: SpreadRecord): SquareOffPhase {
  const { plan } = spread;
  return squareOffPhase(istTime(desk.now), desk.date, plan, plan.rules);
}

export function decideExit(desk: Desk, spread: SpreadRecord, reason: ExitReason, detail: string): void {
  if (isClosed(spread) || spread.exit !== null) return;
  desk.emit({ type: 'exitDecided', spread: spread.plan.id, reason, detail });
}

/** The time's exit: asked first at every event, before stop and signal (strategy.md 5). */
export function watchSquareOff(desk: Desk): void {
  for (const spread of desk.book.spreads) {
    if (isClosed(spread) || spread.exit !== null || squareOffOf(desk, spread) === 'before') continue;
    const { exitRule, rules } = spread.plan;
    const reason = exitRule === 'expiry' ? 'expiry' : 'time';
    decideExit(desk, spread, reason, `square-off time ${formatTimeOfDay(rules.squareOffAt)}`);
  }
}

/** Keeps one stop guard for each spread that holds a short and is not being closed. */
export function syncGuards(desk: Desk): void {
  if (desk.guarded === desk.book.spreads) return;
  desk.guarded = desk.book.spreads;
  const held = new Set<SpreadRecord['plan']['main']['contract']>();
  const guarded = new Set<string>();
  for (const spread of desk.book.spreads) {
    if (isClosed(spread)) continue;
    held.add(spread.plan.main.contract);
    held.add(spread.plan.hedge.contract);
    const { id, option, main, rules } = spread.plan;
    if (spread.exit !== null || rules.stopRule !== 'tick' || fillsOf(spread).mainOpen <= 0) continue;
    guarded.add(id);
    if (!desk.stopGuards.has(id)) desk.stopGuards.set(id, new StopGuard(option, main.strike));
  }
  for (const id of desk.stopGuards.keys()) if (!guarded.has(id)) desk.stopGuards.delete(id);
  desk.held = held;
}

/** The stop by ticks. */
export function watchStops(desk: Desk, price: Paise, exchangeAt: Instant): void {
  const { book } = desk;
  for (const spread of book.spreads) {
    const guard = desk.stopGuards.get(spread.plan.id);
    if (guard === undefined) continue;
    const tick = { price, exchangeAt, at: desk.now };
    if (!guard.observe(tick, spread.plan.rules, book.settings.risk.maxIndexAgeMs)) continue;
    if (squareOffOf(desk, spread) !== 'before') watchSquareOff(desk);
    decideExit(desk, spread, 'stop', `index ${formatPrice(price)} at or through ${stopName(spread)}`);
  }
}

/**
 * The author's stop: an hourly close at or through the strike. The close of a bar with a hole may be an hour old: then
 * the last value of the index decides.
 */
export function hourlyStops(desk: Desk, bar: Bar, hasHole: boolean): void {
  const close = hasHole ? (desk.market.spot.price ?? bar.close) : bar.close;
  const what = hasHole ? 'bar with a hole, decided on the index at' : 'hourly close';
  for (const spread of desk.book.spreads) {
    const { option, main } = spread.plan;
    if (!isStoppedByHour(spread) || spread.openedAt === null) continue;
    if (!hourlyCloseHits(option, main.strike, { ...bar, close }, spread.openedAt)) continue;
    decideExit(desk, spread, 'stop', `${what} ${formatPrice(close)} at or through ${stopName(spread)}`);
  }
}

function stopName(spread: SpreadRecord): string {
  const { expiry, main, option } = spread.plan;
  return contractName({ expiry, strike: main.strike, type: option });
}
