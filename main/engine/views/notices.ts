import type { EmergencySlice, NoticesSlice, ProposalSlice } from '../../../shared/contract/index.ts';
import { after } from '../../../shared/units/index.ts';
import { RESET_HOLD_MS } from '../../domain/risk/index.ts';
import type { Desk } from '../desk.ts';

export function noticesView(desk: Desk): NoticesSlice {
  return { notices: desk.book.notices.toReversed() };
}

export function proposalView(desk: Desk): ProposalSlice {
  return { proposal: desk.book.proposal?.proposal ?? null };
}

/** The checklist of the emergency stop, and when a reset is listened to at the earliest. */
export function emergencyView(desk: Desk): EmergencySlice {
  const run = desk.book.emergency;
  if (run === null) return { run: null };
  const since = desk.book.halt.since ?? run.pressedAt;
  return { run: { ...run, foreign: desk.book.foreign.length, resetFrom: after(since, RESET_HOLD_MS) } };
}
