import { describe, expect, it } from 'vitest';
import { reportName, reportText, stopReport } from '../../../renderer/state/stop-report.ts';
import { ensure, quantity } from '../../../shared/units/index.ts';
import { STATES } from '../../support/screen/states.ts';

const of = (name: 'halted' | 'stopping') => {
  const slices = ensure(STATES[name](), 'a state');
  return { slices, run: ensure(slices.emergency.run, 'a stop') };
};
const linesOf = (name: 'halted' | 'stopping', title: string): readonly string[] => {
  const { slices, run } = of(name);
  return ensure(
    stopReport({ ...slices, run }).find((part) => part.title === title),
    title,
  ).lines;
};

describe('the report of an emergency stop', () => {
  it('says when it was pressed, by whom, and how long it took to be flat', () => {
    const { slices, run } = of('halted');
    const [head] = stopReport({ ...slices, run });
    expect(head?.title).toBe('Emergency stop, flat in 2.568 s');
    expect(head?.lines.slice(1)).toEqual([
      'Pressed Thu 19 Nov 15:02:08.914 by you, by key',
      'Flat by the broker’s book 15:02:11.482',
    ]);
    expect(reportName(run)).toBe('kavach-stop-2026-11-19-150208.txt');
  });

  it('gives each step its time and what it took', () => {
    expect(linesOf('halted', 'Steps')[2]).toBe(
      '3. Short bought back: Broker stop modified, 650 filled @ 43.20 (15:02:10.377, 1,113 ms)',
    );
  });

  it('lists the orders of the way out, not those of the way in', () => {
    const { slices, run } = of('halted');
    const entry = ensure(
      slices.orders.orders.find(({ purpose }) => purpose === 'mainEntry'),
      'an entry',
    );
    const exit = {
      ...entry,
      tag: 'exit',
      purpose: 'mainExit' as const,
      side: 'buy' as const,
      orderId: '2411',
      filled: quantity(650),
      at: run.pressedAt,
    };
    const parts = stopReport({ ...slices, run, orders: { orders: [entry, exit] } });
    const orders = ensure(
      parts.find(({ title }) => title === 'Orders and fills'),
      'orders',
    ).lines;
    expect(orders).toHaveLength(1);
    expect(orders[0]).toMatch(/^15:02:08\.914 buy 650 .*650 filled at .*order 2411$/);
  });

  it('says what is left: nothing of ours once flat, the rest while it runs, and what is not ours', () => {
    expect(linesOf('halted', 'Result')).toEqual(['S7 25800 / 25600 PE: +4,870.01 after charges']);
    expect(linesOf('halted', 'What is left')[0]).toBe('Ours: nothing');
    expect(linesOf('stopping', 'What is left')[0]).toMatch(/^Ours: \+260 NIFTY 23 NOV 25600 PE/);
    expect(linesOf('halted', 'What is left')).toContainEqual(expect.stringMatching(/^Not ours, untouched: /));
  });

  it('is plain text under its headings', () => {
    const { slices, run } = of('halted');
    expect(reportText(stopReport({ ...slices, run }))).toMatch(/\n\nSteps\n {2}1\. Entries blocked/);
  });
});
