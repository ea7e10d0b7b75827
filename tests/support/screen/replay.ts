import {
  NO_REPLAY,
  type CommandArgs,
  type Evaluation,
  type KnownEvaluations,
  type ReplayDays,
  type ReplaySlice,
  type BookSlices,
  type Slices,
} from '../../../shared/contract/index.ts';
import { after, instant, istDate, mondayOf, tradingDate } from '../../../shared/units/index.ts';
import { HOURLY } from './candles.ts';
import { NOW, at } from './session.ts';
import { S3, S7 } from './signals.ts';
import { STATES } from './states.ts';

const DATE = tradingDate('2026-11-19');

export const REPLAY_DAYS: ReplayDays = {
  tapes: [
    { book: 'live', dates: [tradingDate('2026-11-18')] },
    { book: 'paper', dates: [tradingDate('2026-11-17'), tradingDate('2026-11-18')] },
  ],
  history: [
    {
      vendor: 'icici',
      minutes: 1,
      dates: [tradingDate('2026-11-13'), tradingDate('2026-11-16'), tradingDate('2026-11-17')],
    },
  ],
  problems: [],
};

/** A recorded day that stands at 12:00:51. */
export const REPLAY: ReplaySlice = {
  ...NO_REPLAY,
  state: 'paused',
  source: { from: 'tape', book: 'paper', date: DATE },
  date: DATE,
  begins: at('09:00:00'),
  ends: at('15:45:00'),
  at: NOW,
  agreement: { same: true, text: '214 facts, each as recorded' },
  decision: { at: at('11:15:02'), text: 'Spread open: 650 units, credit ₹23,140' },
};

/** What the replayed book shows: the example day, with its clock standing. */
export function replayedSlices(speed = 0): BookSlices {
  const slices = STATES.paper();
  if (slices === null) throw new Error('the example state is empty');
  const { session, chart, chain, signals, positions, orders, pnl, risk, journal, emergency } = slices;
  return {
    session: { ...session, speed, links: [] },
    chart,
    chain,
    signals,
    positions,
    orders,
    pnl,
    risk,
    journal,
    emergency,
  };
}

/** A replay as a whole, ready to be pushed. */
export function replayOf(change: Partial<ReplaySlice> = {}): Pick<Slices, 'replay' | 'replayed'> {
  return { replay: { ...REPLAY, ...change }, replayed: { slices: replayedSlices() } };
}

function evaluationsOf(week: string): KnownEvaluations {
  const bars = HOURLY.filter(({ start }) => mondayOf(istDate(start)) === week);
  const evaluations = bars.map((bar, index): Evaluation => ({
    bar,
    barNumber: index + 1,
    explanations: index === 0 ? [] : [S3, S7],
    fired: null,
    trigger4: false,
    trigger8: false,
  }));
  return { evaluations, recorded: true };
}

/** Answers what is asked about replays and past bars; null for anything else. */
export function answerReplay(
  name: string,
  args: unknown,
  now: Slices,
  push: (slices: Partial<Slices>) => void,
) {
  const value = (result: unknown) => ({ ok: true, value: result });
  switch (name) {
    case 'replay.days':
      return value(REPLAY_DAYS);
    case 'replay.open': {
      const loading = { doing: 'Reading what was recorded', share: null };
      push({ replay: { ...REPLAY, state: 'loading', begins: null, ends: null, loading } });
      setTimeout(() => push(replayOf({ source: args as CommandArgs<'replay.open'> })), 200);
      return value({});
    }
    case 'replay.close':
      push({ replay: NO_REPLAY, replayed: { slices: null } });
      return value({});
    case 'replay.play': {
      const { playing } = args as CommandArgs<'replay.play'>;
      push({ replay: { ...now.replay, state: playing ? 'playing' : 'paused' } });
      return value({});
    }
    case 'replay.speed':
      push({ replay: { ...now.replay, ...(args as CommandArgs<'replay.speed'>) } });
      return value({});
    case 'replay.seek':
      push({ replay: { ...now.replay, ...(args as CommandArgs<'replay.seek'>) } });
      return value({});
    case 'replay.step':
      push({ replay: { ...now.replay, at: after(instant(now.replay.at ?? NOW), 1_000) } });
      return value({});
    case 'signals.evaluations':
    case 'replay.evaluations':
      return value(evaluationsOf((args as CommandArgs<'signals.evaluations'>).week));
    default:
      return null;
  }
}
