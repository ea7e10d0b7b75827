import { describe, expect, it } from 'vitest';
import { calendarFileOf, NSE_CALENDAR, parseCalendar } from '../../../../main/domain/calendar/index.ts';
import { simulateUnder } from '../../../../main/hosts/demo/demo-calendar.ts';
import { valueOf } from '../../../support/outcome.ts';

const nse = calendarFileOf(NSE_CALENDAR);
const choice = { scenario: 'quiet', seed: 1 } as const;

describe("the Demo's calendar", () => {
  it('is the one in force', () => {
    const calendar = valueOf(parseCalendar({ ...nse, name: 'mine' }));
    const said: string[] = [];
    const { simulation, fault } = simulateUnder(
      { calendar, origin: 'imported', fault: null },
      choice,
      (text) => said.push(text),
    );
    expect([simulation.calendar, fault, said]).toEqual([calendar, null, []]);
  });

  it("that does not know the Demo's days of 2026 gives way to the built-in one, and that is said", () => {
    const calendar = valueOf(
      parseCalendar({
        ...nse,
        coverage: { from: '2027-01-01', to: '2027-12-31' },
        holidays: [],
        specialSessions: [],
      }),
    );
    const said: string[] = [];
    const { simulation, fault } = simulateUnder(
      { calendar, origin: 'imported', fault: null },
      choice,
      (text) => said.push(text),
    );
    expect(simulation.calendar).toBe(NSE_CALENDAR);
    expect(fault).toBeNull();
    expect(said).toEqual([expect.stringMatching(/does not fit the Demo's days/)]);
  });
});
