import type { Instant } from '../../../shared/units/index.ts';
import type { BookRunner } from '../book-runner.ts';
import type { Books } from '../books.ts';
import type { AlertSight, Surroundings } from './alert-sight.ts';
import type { NoticedBook } from './book-notices.ts';

function noticed({ book, engine }: BookRunner): NoticedBook {
  return { book, notices: engine.slice('notices').notices };
}

/** What alerts are made from, as of now. */
export function alertSight(now: Instant, { shown, live }: Books, around: Surroundings): AlertSight {
  const { engine, mode } = shown;
  const { date, phase } = engine.session();
  return {
    now,
    date,
    phase,
    mode,
    open: engine.standing().open,
    ...around,
    dailyLoss: engine.slice('risk').dailyLoss,
    emergency: engine.slice('emergency').run,
    shown: noticed(shown),
    live: live === null || live === shown ? null : noticed(live),
  };
}
