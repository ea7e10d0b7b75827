import { NSE_CALENDAR } from '../../main/domain/calendar/index.ts';
import { createEngine, type Engine, type Fact } from '../../main/engine/index.ts';
import { TERMINAL_SETTINGS, type Bar, type DailyCandle, type Settings } from '../../shared/contract/index.ts';
import { MS_PER_HOUR, type Instant } from '../../shared/units/index.ts';

interface Past {
  readonly hours: readonly Bar[];
  readonly daily?: readonly DailyCandle[];
  readonly settings?: Settings;
}

/** An engine that began at an instant and heard of everything before it as history, with the facts that came of it. */
export function engineOfHours(
  now: Instant,
  { hours, daily = [], settings = TERMINAL_SETTINGS }: Past,
): { readonly engine: Engine; readonly facts: readonly Fact[] } {
  const engine = createEngine({ book: 'paper', mode: 'paper', calendar: NSE_CALENDAR });
  const run = { run: 1, mode: 'paper', codeVersion: 'test', journalRow: 0, settingsRevision: 1 } as const;
  const halt = { halt: 'ACTIVE', haltReason: null, haltSince: null } as const;
  const bars = hours.filter(({ start }) => start + MS_PER_HOUR <= now);
  const past = { minutes: 60, bars, daily, source: 'recorded' } as const;
  const effects = [
    ...engine.apply({ seq: 1, at: now, type: 'started', ...run, settings, ...halt }),
    ...engine.apply({ seq: 2, at: now, type: 'history', past }),
  ];
  return { engine, facts: effects.flatMap((effect) => (effect.type === 'journal' ? [effect.fact] : [])) };
}
