import type { CommandError, LiveSwitch } from '../../../shared/contract/index.ts';
import { err, type Result } from '../../../shared/units/index.ts';

export function notNow(message: string): Result<never, CommandError> {
  return err({ code: 'NOT_NOW', message });
}

export function notFound(message: string): Result<never, CommandError> {
  return err({ code: 'NOT_FOUND', message });
}

/** What stands between this build and the two modes with real market data. */
export const LIVE_NEEDS: LiveSwitch['needs'] = [
  {
    code: 'LIVE_NOT_BUILT',
    text: 'Live trading is not part of this build yet: there is no way to Kite in it.',
    remedy: 'Use Demo. A later version connects to Breeze and Kite.',
  },
];

const PAPER_NEEDS: LiveSwitch['needs'] = [
  {
    code: 'FEED_NOT_BUILT',
    text: 'Paper trading needs live quotes from Breeze, which this build cannot read yet.',
    remedy: 'Use Demo. A later version connects to Breeze.',
  },
];

/** The refusal of a mode, with everything that is missing and what to do about it. */
export function modeNeeds(mode: 'paper' | 'live'): Result<never, CommandError> {
  const needs = mode === 'live' ? LIVE_NEEDS : PAPER_NEEDS;
  return err({ code: 'NEEDS', message: needs.map(({ text, remedy }) => `${text} ${remedy}`).join(' ') });
}
