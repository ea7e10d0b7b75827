import { simulate, type Simulation } from '../../adapters/simulator/index.ts';
import { NSE_CALENDAR, type Calendar } from '../../domain/calendar/index.ts';
import type { CalendarInForce } from '../calendar-in-force.ts';
import type { DemoChoice } from './demo-choice.ts';

/** The Demo's market under the calendar in force. */
export interface DemoSimulation {
  readonly simulation: Simulation;
  /** Why health shows the calendar as down; null where it is as it should be. */
  readonly fault: string | null;
}

/**
 * The Demo's market. Its invented days are those of the autumn of 2026: under a calendar that does not know them there
 * is no market to make, and the built-in calendar is taken.
 */
export function simulateUnder(
  { calendar, fault }: CalendarInForce,
  choice: DemoChoice,
  say: (text: string) => void,
): DemoSimulation {
  if (fault !== null) say(`${fault.lines}Calendar ${fault.text}. Entries are blocked until then.`);
  const simulation = attempted(calendar, choice);
  if (simulation !== null) return { simulation, fault: fault?.text ?? null };
  say(
    "The calendar in this data folder does not fit the Demo's days of 2026; the Demo runs by the built-in one.",
  );
  return { simulation: simulate({ calendar: NSE_CALENDAR, ...choice }), fault: fault?.text ?? null };
}

function attempted(calendar: Calendar, choice: DemoChoice): Simulation | null {
  try {
    return simulate({ calendar, ...choice });
  } catch (error) {
    // The built-in calendar fits every scenario: what fails with it is a fault of ours and must be seen.
    if (calendar === NSE_CALENDAR) throw error;
    return null;
  }
}
