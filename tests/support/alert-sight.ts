import type { AlertRules, Notice, TelegramView } from '../../shared/contract/index.ts';
import { ALERT_DEFAULTS } from '../../shared/contract/index.ts';
import { clock, istInstant, ok, tradingDate, type Instant } from '../../shared/units/index.ts';
import type { AlertStore } from '../../main/ports/alert-store.ts';
import type { Messenger } from '../../main/ports/messenger.ts';
import { AlertDesk } from '../../main/terminal/alerts/alert-desk.ts';
import type { AlertSight } from '../../main/terminal/alerts/alert-sight.ts';
import { FakeRealTime } from './fake-real-time.ts';

const DAY = tradingDate('2026-11-19');

export function onTheDay(time: string): Instant {
  return istInstant(DAY, clock(time));
}

/** Paper at noon of a trading day with nothing open and nothing wrong. */
export const CALM: AlertSight = {
  now: onTheDay('12:00'),
  date: DAY,
  phase: 'open',
  mode: 'paper',
  open: false,
  links: [],
  dailyLoss: { used: null, limit: null, share: null },
  accounts: { breeze: null, kite: null, address: null, callbacks: null },
  emergency: null,
  desktop: null,
  shown: { book: 'paper', notices: [] },
  live: null,
};

export function noticeOf(id: number, over: Partial<Notice> = {}): Notice {
  const fact = { level: 'serious', event: 'halt', text: `fact ${id}` } as const;
  return { id, at: CALM.now, acknowledged: false, ...fact, ...over };
}

/** Rules that are kept in memory, and a telephone whose messages are read from `sent`. */
export function testAlerts(rules: AlertRules, sent: string[]): { store: AlertStore; messenger: Messenger } {
  let revision = 0;
  return {
    store: {
      load: () => ({ revision, rules, problem: null }),
      save: () => ok((revision += 1)),
    },
    messenger: {
      view: () => NO_BOT,
      send: (text) => void sent.push(text),
      test: () => undefined,
      keep: () => ok(null),
      onChange: () => undefined,
      close: () => undefined,
    },
  };
}

const NO_BOT: TelegramView = {
  tokenHint: null,
  chat: null,
  problem: null,
  sentAt: null,
  waiting: 0,
  dropped: 0,
};

/** The desk over a sight that a test changes, a clock that it moves, and a telephone that it reads. */
export class WatchedDesk {
  sight: AlertSight = CALM;
  readonly sent: string[] = [];
  readonly time = new FakeRealTime();
  readonly desk: AlertDesk;

  constructor(rules: AlertRules = ALERT_DEFAULTS) {
    this.desk = new AlertDesk({
      alerts: testAlerts(rules, this.sent),
      realTime: this.time,
      sight: () => this.sight,
      changed: () => undefined,
    });
    this.desk.start();
  }

  /** Newest first, as the engine shows them; the desk hears of it as it does of every journaled fact. */
  notices(...notices: readonly Notice[]): void {
    this.sight = { ...this.sight, shown: { ...this.sight.shown, notices } };
    this.desk.soon();
    this.time.advance(0);
  }

  /** What holds now, seen at the desk's next look. */
  see(change: Partial<AlertSight>): void {
    this.sight = { ...this.sight, ...change };
    this.time.advance(1_000);
  }

  told(): readonly string[] {
    return this.desk.view().told.map(({ times, text }) => `${times} ${text}`);
  }
}
