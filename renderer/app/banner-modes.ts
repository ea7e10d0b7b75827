import type { Slices } from '../../shared/contract/index.ts';
import { formatClockMs } from '../../shared/units/index.ts';

export interface BannerFacts {
  readonly look: 'live' | 'halt' | 'stale' | 'demo';
  readonly head: string;
  readonly facts: readonly string[];
  readonly action: 'disarm' | 'reset' | 'showStop' | 'reconnect' | null;
  /** Live keeps its word in view when something else has to be said. */
  readonly liveTag: boolean;
  readonly urgent: boolean;
}

export const DEMO_FACTS: BannerFacts = {
  look: 'demo',
  head: 'DEMO',
  facts: ['Simulated market, no real orders'],
  action: null,
  liveTag: false,
  urgent: false,
};

/** An emergency stop under way, or the halt that it and the guards leave behind. */
export function haltFacts({ session, emergency }: Partial<Slices>): BannerFacts {
  const run = emergency?.run ?? null;
  const base = { look: 'halt', liveTag: false, urgent: true } as const;
  if (run !== null && run.flatAt === null) {
    const facts = [
      'New entries are blocked',
      `Closing what is ours on ${session?.account.label ?? 'this account'}`,
    ];
    return { ...base, head: 'EMERGENCY STOP RUNNING', facts, action: 'showStop' };
  }
  const why = session?.halt.reason ?? null;
  const flatAt = run?.flatAt ?? null;
  const facts = [
    flatAt === null
      ? (why ?? 'No rule can trade')
      : `Zero in what is ours, confirmed ${formatClockMs(flatAt)}`,
    'No rule can trade until you reset, even after a restart',
  ];
  return { ...base, head: 'Trading halted', facts, action: 'reset' };
}

/** Live is armed: where the orders go, and until when. */
export function liveFacts({ session }: Partial<Slices>): BannerFacts {
  return {
    look: 'live',
    head: 'LIVE',
    facts: [
      `Real orders go to ${session?.account.label ?? 'the broker'}`,
      'Disarms at 15:40; live positions stay guarded',
    ],
    action: 'disarm',
    liveTag: false,
    urgent: false,
  };
}
