import { describe, expect, it } from 'vitest';
import { NSE_CALENDAR } from '../../../main/domain/calendar/index.ts';
import { MinuteBars } from '../../../main/research/day-beside/minute-bars.ts';
import { after, rupees, type Instant } from '../../../shared/units/index.ts';
import { ist } from '../../support/bars.ts';

const MINUTE = ist('2026-11-16 11:00');
const at = (second: number): Instant => after(MINUTE, second * 1_000);
const TOLD = {
  start: MINUTE,
  open: rupees(26_000),
  high: rupees(26_010),
  low: rupees(25_990),
  close: rupees(26_005),
};

function minutes(): MinuteBars {
  return new MinuteBars(NSE_CALENDAR);
}

describe('a minute that a history told and prints made', () => {
  it('closes with its last print, where the terminal began within it', () => {
    const bars = minutes();
    bars.tell([TOLD]);
    bars.print(at(40), rupees(26_020));
    bars.print(at(58), rupees(26_001));
    expect(bars.all()).toEqual([{ ...TOLD, high: rupees(26_020), close: rupees(26_001) }]);
  });

  it('closes as the history has it, where prices fell silent within it', () => {
    const bars = minutes();
    bars.print(at(5), rupees(26_002));
    bars.print(at(20), rupees(26_003));
    bars.tell([TOLD]);
    bars.print(at(310), rupees(26_050));
    expect(bars.all()[0]).toEqual(TOLD);
  });
});
