import { deny, type Deny, type GateInput } from '../domain/risk/index.ts';
import { sessionDenials } from '../domain/risk/gate-session.ts';
import type { Desk } from './desk.ts';
import { gateSession } from './gate-session.ts';
import { limitUse } from './limit-use.ts';

/** Why no entry could be made now, whatever the signal: the gate's own reasons of session, hours, index and limits. */
export function blockedReasons(desk: Desk): readonly Deny[] {
  const { book, market, now } = desk;
  const { risk } = book.settings;
  const session = gateSession(desk);
  // It reads the session and nothing else of the gate's input.
  const reasons: Deny[] = [...sessionDenials({ session } as GateInput)];
  if (!book.monitored) reasons.push(deny('NOT_MONITORED', {}));
  if (session.phase !== 'open') reasons.push(deny('MARKET_CLOSED', { phase: session.phase }));
  else {
    const { freshAt } = market.spot;
    const ageMs = freshAt === null ? null : now - freshAt;
    if (ageMs === null || ageMs > risk.maxIndexAgeMs) {
      reasons.push(deny('INDEX_STALE', { ageMs: ageMs ?? 'never seen', limitMs: risk.maxIndexAgeMs }));
    }
  }
  const limit = risk.dailyLossLimit;
  if (limit !== null && desk.lossState !== 'within')
    reasons.push(deny('DAILY_LOSS_LATCHED', { limitPaise: limit }));
  const { positions } = limitUse(desk);
  if (positions >= risk.maxPositions)
    reasons.push(deny('MAX_POSITIONS', { open: positions, limit: risk.maxPositions }));
  return reasons;
}
