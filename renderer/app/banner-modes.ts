import { isOpenSpread, type LiveSwitch, type Slices } from '../../shared/contract/index.ts';
import { formatClock, formatClockMs } from '../../shared/units/index.ts';

export type BannerActionName =
  | 'arm'
  | 'disarm'
  | 'reset'
  | 'showStop'
  | 'reconnect'
  | 'login.breeze'
  | 'login.kite'
  | 'unwind'
  | 'positions'
  | 'adopt';

export interface BannerFacts {
  readonly look: 'live' | 'halt' | 'stale' | 'demo';
  readonly head: string;
  readonly facts: readonly string[];
  readonly actions: readonly BannerActionName[];
  /** Live keeps its word in view when something else has to be said. */
  readonly liveTag: boolean;
  readonly urgent: boolean;
}

/** An emergency stop under way, or the halt that it and the guards leave behind. */
export function haltFacts({ session, emergency, positions }: Partial<Slices>): BannerFacts {
  const run = emergency?.run ?? null;
  const base = { look: 'halt', liveTag: false, urgent: true } as const;
  if (run !== null && run.flatAt === null) {
    const running = run.steps.find(({ state }) => state === 'running');
    const refusal = /refused: .*/.exec(running?.detail ?? '')?.[0] ?? null;
    const where = session?.account.label ?? 'this account';
    const facts = [
      'New entries are blocked',
      refusal === null ? `Closing what is ours on ${where}` : `${where} takes nothing now, ${refusal}`,
    ];
    const byHand = session?.mode === 'live' && (positions?.spreads.some(isOpenSpread) ?? false);
    const actions: readonly BannerActionName[] = byHand ? ['showStop', 'unwind'] : ['showStop'];
    return { ...base, head: 'EMERGENCY STOP RUNNING', facts, actions };
  }
  const why = session?.halt.reason ?? null;
  const flatAt = run?.flatAt ?? null;
  const facts = [
    flatAt === null
      ? (why ?? 'No rule can trade')
      : `Zero in what is ours, confirmed ${formatClockMs(flatAt)}`,
    'No rule can trade until you reset, even after a restart',
  ];
  return { ...base, head: 'Trading halted', facts, actions: ['reset'] };
}

/** `Armed 09:09:02 by you`; the screen is the user. */
function armedWords(armed: LiveSwitch['armedBy']): readonly string[] {
  if (armed === null) return [];
  return [`Armed ${formatClock(armed.at)} by ${armed.by === 'screen' ? 'you' : armed.by}`];
}

/** Live is shown: where the orders go and until when it may enter, or that it only guards what is open. */
export function liveFacts({ session }: Partial<Slices>): BannerFacts {
  const armed = session?.live.armed ?? false;
  const closesAt = session?.closesAt ?? null;
  const until = closesAt === null ? 'the close' : formatClock(closesAt).slice(0, 5);
  const where =
    session?.rehearsal === true
      ? 'Rehearsal: orders go to the local brokers, nothing is real'
      : `Real orders go to ${session?.account.label ?? 'the broker'}`;
  return {
    look: 'live',
    head: 'LIVE',
    facts: armed
      ? [
          where,
          ...armedWords(session?.live.armedBy ?? null),
          `Disarms at ${until}; live positions stay guarded`,
        ]
      : ['Live positions are guarded; no new entries (not armed)', where],
    actions: [armed ? 'disarm' : 'arm'],
    liveTag: false,
    urgent: false,
  };
}
