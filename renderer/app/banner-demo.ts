import { isOpenSpread, type SignalsSlice, type Slices } from '../../shared/contract/index.ts';
import { formatClock, type Instant } from '../../shared/units/index.ts';
import type { BannerFacts } from './banner-modes.ts';

/**
 * The Demo runs on while nobody looks, so whoever opens it late is told in one line what happened and what to try.
 */
export function demoFacts(slices: Partial<Slices>): BannerFacts {
  return {
    look: 'demo',
    head: 'DEMO',
    facts: [`Simulated market. ${storyOf(slices)}`, 'No real orders'],
    actions: [],
    liveTag: false,
    urgent: false,
  };
}

const ANOTHER_DAY = 'choose another day at the right';
const FASTER = '60× is a minute a second';

function storyOf({ session, signals, positions }: Partial<Slices>): string {
  if (session?.speed === 0) return `It stands still: ${FASTER}`;
  const open = positions?.spreads.find(isOpenSpread);
  if (open !== undefined) {
    const since = open.openedAt === null ? 'is being opened' : `is open since ${minute(open.openedAt)}`;
    return `${open.signal}’s spread ${since}: try Square off or the emergency stop`;
  }
  if (signals === undefined) return '';
  if (signals.fired !== null) return `${firedWords(signals)}: ${ANOTHER_DAY}`;
  const next = signals.nextEvaluationAt;
  if (session?.phase !== 'open' || next === null) return `The market is closed: ${ANOTHER_DAY}`;
  const first = signals.awaits === 'firstBar';
  const hint = (session.speed ?? 1) < 60 ? `: ${FASTER}` : '';
  return `Nothing has fired. The ${first ? 'first' : 'next'} bar closes at ${minute(next)}${hint}`;
}

function firedWords({ fired, outcome }: SignalsSlice): string {
  if (fired === null) return '';
  const at = minute(fired.barClose);
  switch (outcome?.kind ?? 'pending') {
    case 'closed':
      return `${fired.signal} fired at ${at} and its spread is closed`;
    case 'missed':
    case 'denied':
      return `${fired.signal} fired at ${at} and was not traded`;
    case 'open':
    case 'pending':
      return `${fired.signal} fired at ${at}`;
  }
}

function minute(at: Instant): string {
  return formatClock(at).slice(0, 5);
}
