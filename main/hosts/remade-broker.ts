import { MemoryJournal, MemoryPaperBook } from '../adapters/memory/index.ts';
import { PAPER_HABITS, PaperBroker } from '../adapters/paper/index.ts';
import { isScenarioName, simulate } from '../adapters/simulator/index.ts';
import { VirtualTime } from '../adapters/time/index.ts';
import type { Calendar } from '../domain/calendar/index.ts';
import type { SimulatedBrokerMark } from '../engine/index.ts';
import type { Remaking } from '../research/from-ticks/remade-broker.ts';
import { instant } from '../../shared/units/index.ts';

function permitsOf({ seed, scenario }: SimulatedBrokerMark, calendar: Calendar): typeof PAPER_HABITS.permits {
  if (scenario === null) return PAPER_HABITS.permits;
  if (!isScenarioName(scenario)) throw new Error(`this version knows no scenario "${scenario}"`);
  return simulate({ calendar, scenario, seed }).permits;
}

/** The Demo's broker made anew in memory, run after run over one book, on a time of its own. */
export function remadeBroker(): Remaking {
  const clock = new VirtualTime(instant(0));
  const store = new MemoryPaperBook();
  return {
    clock,
    journal: () => new MemoryJournal(),
    broker: (mark, calendar, capital) => {
      const habits = { ...PAPER_HABITS, seed: mark.seed, permits: permitsOf(mark, calendar) };
      return new PaperBroker({ scheduler: clock, store, calendar, capital, habits });
    },
  };
}
