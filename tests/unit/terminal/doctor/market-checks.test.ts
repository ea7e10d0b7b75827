import { describe, expect, it } from 'vitest';
import { notifications } from '../../../../main/terminal/doctor/surroundings-checks.ts';
import {
  costliestMargin,
  funds,
  optionChain,
  signalEngine,
} from '../../../../main/terminal/doctor/market-checks.ts';
import {
  ALERT_DEFAULTS,
  NO_ALERTS,
  type AlertsSlice,
  type SignalPlanView,
} from '../../../../shared/contract/index.ts';
import { lots, quantity, rupees, tradingDate } from '../../../../shared/units/index.ts';
import { exampleChain } from '../../../support/screen/chain.ts';
import { NOW } from '../../../support/screen/session.ts';
import { quietSignals } from '../../../support/screen/signals.ts';

describe('the market that signals are made on', () => {
  it('has quotes on both sides while it is open', () => {
    const chain = exampleChain(NOW, false);
    expect(optionChain(chain, 'open')).toMatchObject({ state: 'passed' });
    const silent = { ...chain, rows: [] };
    expect(optionChain(silent, 'open').state).toBe('failed');
    expect(optionChain(silent, 'closed').state).toBe('passed');
    expect(optionChain({ ...silent, expiry: null }, 'open').state).toBe('waiting');
  });

  it('is monitored, on a context without doubts', () => {
    const signals = quietSignals();
    expect(signalEngine(signals).state).toBe('passed');
    expect(signalEngine({ ...signals, monitored: false }).state).toBe('warning');
    const context =
      signals.context === null ? null : { ...signals.context, doubts: ['a session is missing'] };
    expect(signalEngine({ ...signals, context })).toMatchObject({
      state: 'warning',
      detail: 'a session is missing',
    });
  });

  it('can be paid for', () => {
    const signals = quietSignals();
    const dear = signals.signals.map((view) => ({ ...view, state: 'possible' as const, plan: PLAN }));
    const asked = costliestMargin({ ...signals, signals: dear });
    expect(asked).toBe(MARGIN.buffered);
    expect(funds(null, asked).state).toBe('waiting');
    expect(funds(rupees(0), asked).state).toBe('failed');
    expect(funds(rupees(1), null).state).toBe('passed');
    expect(funds(rupees(831_662.99), asked).state).toBe('warning');
    expect(funds(rupees(831_663), asked).state).toBe('passed');
  });

  it('that a signal of the past would have bound does not count', () => {
    const signals = quietSignals();
    const over = signals.signals.map((view) => ({ ...view, state: 'impossible' as const, plan: PLAN }));
    expect(costliestMargin({ ...signals, signals: over })).toBeNull();
  });
});

const MARGIN = {
  now: rupees(418_600),
  expiryDay: rupees(756_057),
  overnight: rupees(0),
  buffered: rupees(831_663),
  bufferPercent: 10,
};
const PLAN: SignalPlanView = {
  expiry: tradingDate('2026-11-23'),
  lots: lots(10),
  units: quantity(650),
  credit: null,
  creditAll: null,
  maxLoss: null,
  quotedAt: null,
  margin: MARGIN,
};

describe('notifications', () => {
  const by = (change: Partial<AlertsSlice>): AlertsSlice => ({ ...NO_ALERTS, ...change });
  const telegram = { tokenHint: '12:····', chat: '7', problem: null, sentAt: null, waiting: 0, dropped: 0 };
  const on = { ...ALERT_DEFAULTS, telegram: true };

  it('are told by screen and sound without any setting', () => {
    expect(notifications(by({}))).toMatchObject({ state: 'passed', value: 'screen, desktop, sound' });
  });

  it('by Telegram need a bot that can be reached', () => {
    expect(notifications(by({ rules: on, telegram })).state).toBe('passed');
    expect(notifications(by({ rules: on })).state).toBe('warning');
    const broken = { ...telegram, problem: 'Telegram does not know the token.' };
    expect(notifications(by({ rules: on, telegram: broken }))).toMatchObject({
      state: 'warning',
      detail: 'Telegram does not know the token.',
    });
  });

  it('that tell a halt by no way are warned of', () => {
    const none = { screen: false, desktop: false, sound: false, telegram: false };
    const rules = { ...ALERT_DEFAULTS, events: { ...ALERT_DEFAULTS.events, halt: none } };
    expect(notifications(by({ rules })).state).toBe('warning');
  });
});
