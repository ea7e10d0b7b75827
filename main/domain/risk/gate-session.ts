import { deny, type Deny } from './deny.ts';
import type { GateInput } from './gate-input.ts';

/** No arming and no entry beyond this difference from the reference clock (controls.md 2.24). */
export const CLOCK_SKEW_MS_MAX = 2_000;

/** No entry with less room than this on the data folder’s disk: what is open must still be journaled to its end. */
export const DISK_ROOM_MB_MIN = 200;

/** Denials by the terminal's own state: halt, arming, links, books. */
export function sessionDenials({ session }: GateInput): readonly Deny[] {
  const denials: Deny[] = [];
  const reason = session.haltReason ?? 'no reason given';
  if (session.halt === 'HALTED') denials.push(deny('HALTED', { reason }));
  if (session.halt === 'REDUCE_ONLY') denials.push(deny('REDUCE_ONLY', { reason }));
  if (session.mode === 'live' && !session.armed) denials.push(deny('NOT_ARMED', {}));
  if (session.journal !== 'ok') denials.push(deny('JOURNAL_FAILED', { state: session.journal }));
  if (session.broker !== 'ok') denials.push(deny('BROKER_DOWN', { state: session.broker }));
  if (session.feed !== 'ok') denials.push(deny('FEED_DOWN', { state: session.feed }));
  if (session.calendar === 'down') denials.push(deny('CALENDAR_DOWN', {}));
  if (session.disk === 'down') denials.push(deny('DISK_LOW', { limitMb: DISK_ROOM_MB_MIN }));
  const skew = session.clockSkewMs;
  if (skew !== null && Math.abs(skew) > CLOCK_SKEW_MS_MAX) {
    denials.push(deny('CLOCK_SKEWED', { skewMs: skew, limitMs: CLOCK_SKEW_MS_MAX }));
  }
  if (!session.reconciled) denials.push(deny('NOT_RECONCILED', {}));
  if (session.unexplained.length > 0) {
    denials.push(deny('UNKNOWN_POSITION', { found: session.unexplained.join('; ') }));
  }
  return denials;
}

/** Denials by the signal's own switches and context. */
export function signalDenials({ signal, settings }: GateInput): readonly Deny[] {
  const denials: Deny[] = [];
  if (!signal.monitored) denials.push(deny('NOT_MONITORED', {}));
  if (!settings.signals.enabled[signal.id]) denials.push(deny('SIGNAL_OFF', { signal: signal.id }));
  if (signal.doubts.length > 0 && !settings.signals.tradeDoubtfulWeeks) {
    denials.push(deny('CONTEXT_DOUBTFUL', { doubts: signal.doubts.join('; ') }));
  }
  return denials;
}
