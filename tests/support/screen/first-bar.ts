import type { Bar, Slices } from '../../../shared/contract/index.ts';
import {
  clock,
  instant,
  istInstant,
  rupees,
  tradingDate,
  type Instant,
} from '../../../shared/units/index.ts';
import { exampleChain } from './chain.ts';

const MONDAY = tradingDate('2026-11-23');

const monday = (time: string): Instant => istInstant(MONDAY, clock(time));

const NOW = monday('09:31:07');

const BUILDING: Bar = {
  start: monday('09:15:00'),
  open: rupees(25_951.4),
  high: rupees(25_979.85),
  low: rupees(25_944.1),
  close: rupees(25_968.3),
};

/** The Monday after at 09:31: prices run, and the week's context waits for the close of its first bar. */
export function firstBarDay(base: Slices): Slices {
  const closes = monday('10:15:00');
  const { session, signals } = base;
  return {
    ...base,
    session: {
      ...session,
      now: NOW,
      date: MONDAY,
      squareOffAt: monday('15:15:00'),
      closesAt: monday('15:40:00'),
      spot: { ...session.spot, at: NOW },
      vix: { ...session.vix, at: NOW },
      links: session.links.map((view) => ({ ...view, at: NOW })),
      journalWrittenAt: monday('09:15:02'),
    },
    chart: {
      ...base.chart,
      building: { 60: BUILDING },
      barClosesAt: { 60: closes },
      weeks: base.chart.weeks.map((week) => ({ ...week, to: monday('09:15:00') })),
    },
    chain: exampleChain(instant(NOW - 400), false),
    signals: {
      ...signals,
      week: null,
      weekNumber: null,
      bias: null,
      context: null,
      awaits: 'firstBar',
      nextEvaluationAt: closes,
      signals: signals.signals.map((view) => ({
        ...view,
        state: view.state === 'off' ? 'off' : 'noContext',
        explanation: null,
        explainedAt: null,
        provisional: false,
        wouldSell: null,
        wouldBuy: null,
        plan: null,
      })),
    },
    positions: {
      ...base.positions,
      nextEvaluationAt: closes,
      broker: { ...base.positions.broker, reconciledAt: instant(NOW - 2_000) },
    },
    journal: { total: 0, entries: [] },
  };
}
