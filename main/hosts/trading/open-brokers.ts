import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBreeze, type Breeze } from '../../adapters/breeze/index.ts';
import { openKite, type Kite } from '../../adapters/kite/index.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import type { SecretStore } from '../../ports/secret-store.ts';
import { ReportHub } from '../../terminal/report-hub.ts';
import { HOST_TIME } from '../host-clock.ts';
import { ReferenceClock } from './reference-clock.ts';
import { WarmStores } from './warm-stores.ts';
import type { Rehearsal } from './rehearsal.ts';

/** The two brokers, and what they tell of their connections. */
export interface Brokers {
  readonly breeze: Breeze;
  readonly kite: Kite;
  readonly reports: ReportHub;
  /** Where the past may come from beside Breeze. */
  readonly history: WarmStores;
}

export interface KiteParts {
  readonly folder: string;
  readonly rehearsal: Rehearsal | null;
  readonly secrets: SecretStore;
  readonly time: Scheduler;
}

export interface BrokersParts extends KiteParts {
  readonly calendar: Calendar;
}

/** What they keep for the day lies in a folder of its own. */
function commonOf({ folder, secrets, time }: KiteParts) {
  const cache = join(folder, 'cache');
  mkdirSync(cache, { recursive: true, mode: 0o700 });
  return { scheduler: time, realTime: HOST_TIME, secrets, folder: cache };
}

/** Kite alone: for what only closes. */
export function openKiteOf(parts: KiteParts, reports: ReportHub): Kite {
  const { rehearsal } = parts;
  return openKite({
    ...commonOf(parts),
    ...(rehearsal === null ? {} : { addresses: rehearsal.kite }),
    plan: 'unknown',
    reports: { calls: reports.of('broker', 'live'), updates: reports.of('orderUpdates', 'live') },
  });
}

/** Opens both; nothing is connected before somebody logs in. */
export function openBrokers(parts: BrokersParts): Brokers {
  const { rehearsal, calendar } = parts;
  const reports = new ReportHub();
  const breeze = openBreeze({
    ...commonOf(parts),
    ...(rehearsal === null ? {} : { addresses: rehearsal.breeze }),
    calendar,
    reports: { calls: reports.of('feedCalls'), stream: reports.of('feed') },
  });
  return { breeze, kite: openKiteOf(parts, reports), reports, history: new WarmStores(parts.folder) };
}

/** Network time where it is reachable (`asks`), else the brokers' own; a fast rehearsal has its own. */
export function referenceClock({ breeze, kite }: Brokers, asks: boolean): ReferenceClock {
  const clock = new ReferenceClock([
    { name: 'Kite’s clock', offset: () => kite.clockOffset() },
    { name: 'Breeze’s clock', offset: () => breeze.clockOffset() },
  ]);
  if (asks) clock.start();
  return clock;
}
