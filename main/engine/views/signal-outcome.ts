import type { SignalOutcome } from '../../../shared/contract/index.ts';
import { stageOf } from '../../domain/trading/spread-stage.ts';
import type { Desk } from '../desk.ts';

export function outcomeOf(desk: Desk): SignalOutcome | null {
  const { attempt, spreads, week } = desk.book;
  if (attempt === null || attempt.week !== week?.context.week) return null;
  const { state, text, reasons } = attempt;
  if (state !== 'trading') return { kind: state, text, reasons };
  const spread = spreads.find((each) => each.plan.id === attempt.spread);
  const stage = spread === undefined ? 'flat' : stageOf(spread);
  if (stage === 'flat')
    return { kind: 'closed', text: `closed (${spread?.exit?.reason ?? 'earlier'})`, reasons: [] };
  return { kind: HELD.has(stage) ? 'open' : 'pending', text: STAGE_TEXT[stage], reasons: [] };
}

/** Something is held: on its way out it is still open. */
const HELD: ReadonlySet<string> = new Set(['open', 'buyingBackMain', 'sellingHedge']);

const STAGE_TEXT: Readonly<Record<Exclude<ReturnType<typeof stageOf>, 'flat'>, string>> = {
  planned: 'planned',
  buyingHedge: 'buying the hedge',
  sellingMain: 'selling the main leg',
  open: 'spread open',
  buyingBackMain: 'buying back the main leg',
  sellingHedge: 'selling the hedge',
  abandoned: 'nothing was traded',
};
