import type { Settings } from '../../../shared/contract/index.ts';
import {
  after,
  clock,
  istInstant,
  rupees,
  tradingDate,
  type Instant,
  type Paise,
} from '../../../shared/units/index.ts';
import { NSE_CALENDAR, sessionsFrom } from '../../../main/domain/calendar/index.ts';
import type { ScenarioName } from '../../../main/adapters/simulator/index.ts';
import { Draw } from './draw.ts';
import { drawHappenings } from './draw-happenings.ts';
import { drawApart } from './draw-apart.ts';
import { drawSettings } from './draw-settings.ts';
import type { Happening } from './happening.ts';
import { hindranceOf, holdsByHand, type Hindrance } from './hindrance.ts';

/** How the index goes on after the entry. */
export type Path = 'calm' | 'through' | 'towards' | 'jump';
/** What ends the position, where nothing else does before. */
export type Ending = 'user' | 'emergency' | 'stop' | 'limit' | 'earlyTime' | 'time' | 'expiry';

/** Everything that a seed decides: the same seed, the same story, the same run. */
export interface Story {
  readonly seed: number;
  readonly mode: 'demo' | 'live';
  readonly scenario: ScenarioName;
  /** Which of a scenario's markets. */
  readonly market: number;
  readonly path: Path;
  readonly pathAt: Instant;
  readonly ending: Ending;
  readonly settings: Settings;
  /** What stands against the entry from the start on; mostly nothing. */
  readonly hindrance: Hindrance | null;
  /** The account holds a spread that was traded by hand, and that the user adopts. */
  readonly held: boolean;
  readonly capital: Paise;
  readonly latencyMs: { readonly min: number; readonly max: number };
  /** How far the machine's clock is ahead of the exchange's. */
  readonly skewMs: number;
  readonly happenings: readonly Happening[];
  readonly from: Instant;
  /** When the user presses the button that ends it, or the rule's time has come. */
  readonly endsAt: Instant;
  /** From here on nothing goes wrong any more. */
  readonly healsAt: Instant;
  readonly until: Instant;
  /** When the terminal is ended by the user, and started again: over a night, or until shortly before the exit. */
  readonly away: readonly { readonly from: Instant; readonly to: Instant }[];
}

export const DAY = tradingDate('2026-11-16');
/** The expiries after it: the day after, and the Monday before a holiday. */
const EXPIRY = tradingDate('2026-11-17');
const NEXT_EXPIRY = tradingDate('2026-11-23');
export const SIGNAL_AT = istInstant(DAY, clock('11:15'));

const SCENARIOS: readonly ScenarioName[] = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8'];
const ENDINGS: readonly Ending[] = [
  ...Array.from({ length: 6 }, () => 'user' as const),
  ...Array.from({ length: 5 }, () => 'emergency' as const),
  ...Array.from({ length: 3 }, () => 'stop' as const),
  ...Array.from({ length: 2 }, () => 'limit' as const),
  ...Array.from({ length: 3 }, () => 'earlyTime' as const),
  'time',
];

const PATHS: Readonly<Record<Ending, Path>> = {
  user: 'calm',
  emergency: 'calm',
  stop: 'through',
  limit: 'towards',
  earlyTime: 'calm',
  time: 'calm',
  expiry: 'calm',
};

/** What the seed tells. `days`: at least so many trading days are lived through. */
export function drawStory(seed: number, days = 1): Story {
  const draw = new Draw(seed, 1);
  const hindrance = hindranceOf(seed);
  const drawn = days > 1 || draw.percent(2) ? 'expiry' : draw.one(ENDINGS);
  // Hours of entry that end early are a hindrance of their own.
  const ending = hindrance !== null && drawn === 'earlyTime' ? 'user' : drawn;
  const holds = draw.int(40, 240) * 1_000;
  const opens = after(SIGNAL_AT, 15_000);
  const endsAt = endOf(ending, after(opens, holds), days);
  // Now and then nothing of ours gets through until the broker has closed everything by itself.
  const hopeless = ending === 'time' && draw.percent(50);
  const healsAt = after(endsAt, hopeless ? 720_000 : draw.int(5, 45) * 1_000);
  const settings = drawSettings(new Draw(seed, 2), { ending, endsAt, week: days > 2, hindrance });
  const live = holdsByHand(hindrance) || draw.percent(12);
  const least = draw.one([20, 60, 120, 400]);
  const story = {
    seed,
    mode: live ? ('live' as const) : ('demo' as const),
    scenario: draw.one(SCENARIOS),
    market: draw.int(1, 3),
    path: ending === 'stop' && draw.percent(30) ? ('jump' as const) : PATHS[ending],
    pathAt: after(opens, Math.floor(holds * (0.3 + 0.4 * draw.part()))),
    ending,
    settings,
    hindrance,
    held: holdsByHand(hindrance) || (live && draw.percent(40)),
    capital: rupees(draw.percent(0.3) ? 50_000 : 20_000_000),
    latencyMs: { min: least, max: least * draw.int(1, 4) },
    skewMs: draw.percent(12) ? draw.int(-900, 900) : 0,
    from: after(SIGNAL_AT, -75_000),
    endsAt,
    healsAt,
    until: after(healsAt, 150_000),
    away: ending === 'expiry' ? awayOf(draw, days, endsAt) : [],
  };
  const happenings = [...drawHappenings(new Draw(seed, 3), story), ...drawApart(seed)];
  return { ...story, happenings };
}

function endOf(ending: Ending, early: Instant, days: number): Instant {
  if (ending === 'time') return istInstant(DAY, clock('15:15'));
  if (ending === 'expiry') return istInstant(days > 2 ? NEXT_EXPIRY : EXPIRY, clock('15:15'));
  return early;
}

/** Over a week the terminal is ended each evening; over one night mostly until shortly before the exit. */
function awayOf(draw: Draw, days: number, endsAt: Instant): Story['away'] {
  if (days <= 2) {
    const to = after(endsAt, -draw.int(3, 20) * 60_000);
    return draw.percent(80) ? [{ from: after(SIGNAL_AT, 600_000), to }] : [];
  }
  const sessions = sessionsFrom(NSE_CALENDAR, DAY, NEXT_EXPIRY);
  return sessions.slice(1).map((next, place) => ({
    from: istInstant(sessions[place] ?? DAY, clock('15:45')),
    to: istInstant(next, clock('09:05')),
  }));
}
