import { clock } from '../units/index.ts';
import { count, minutes, ON_OFF, points, seconds, times, type SettingEntry } from './setting-shape.ts';

const DAY = { kind: 'time', from: clock('00:00'), to: clock('23:59:59') } as const;

/** When a spread ends: by the stop, by the broker's stop order, by time. */
export const EXIT_ENTRIES = {
  exitRule: {
    title: 'Exit',
    shape: { kind: 'choice', choices: { daily: 'Daily, MIS', expiry: 'At expiry, NRML' } },
    changes: 'Closed the same day, or held to the expiry with unguarded nights. Sets the product as well.',
    effect: 'plan',
  },
  stopRule: {
    title: 'Stop',
    shape: { kind: 'choice', choices: { tick: 'By tick', hourlyClose: 'By hourly close' } },
    changes: 'What of the index at or through the sold strike closes the spread.',
    effect: 'plan',
  },
  stopConfirmMs: {
    title: 'Stop confirmed over',
    shape: seconds(0, 60),
    changes: 'By tick: the values must stay at or through the strike this long.',
    effect: 'plan',
  },
  stopConfirmTicks: {
    title: 'Stop confirmed by',
    shape: count(1, 100, 'values'),
    changes: 'By tick: at least as many fresh values in that time.',
    effect: 'plan',
  },
  stopAtOncePoints: {
    title: 'Stop at once beyond',
    shape: points(0, 500),
    changes: 'By tick: so far beyond the strike one value is enough.',
    effect: 'plan',
  },
  brokerStop: {
    title: 'Stop order at the broker',
    shape: ON_OFF,
    changes: 'A resting SL order on the short leg: what guards it when this machine cannot.',
    effect: 'plan',
  },
  brokerStopPremiumFactor: {
    title: "Broker stop, of the entry's premium",
    shape: times(1.1, 10),
    changes:
      "Its trigger is this many times the short's entry premium, or the next one where that is higher.",
    effect: 'plan',
  },
  brokerStopBeyondPoints: {
    title: 'Broker stop, spot beyond the strike',
    shape: points(0, 500),
    changes: 'Its trigger is at least the modelled premium with spot so far beyond the strike.',
    effect: 'plan',
  },
  brokerStopReviseMs: {
    title: 'Broker stop revised every',
    shape: minutes(1, 1_440),
    changes: 'Least time between two changes of its trigger.',
    effect: 'plan',
  },
  squareOffAt: {
    title: 'Square-off at',
    shape: DAY,
    changes: 'Daily exit: each day. Exit at expiry: on the expiry day. The top bar counts down to it.',
    effect: 'plan',
  },
  squareOffChaseUntil: {
    title: 'Square-off chased until',
    shape: DAY,
    changes: 'An MIS exit is re-priced until then; a minute later the broker is left to it.',
    effect: 'plan',
  },
} as const satisfies Record<string, SettingEntry>;
