import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBreeze, type Breeze } from '../../adapters/breeze/index.ts';
import { openKite, type Kite } from '../../adapters/kite/index.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import type { SecretStore } from '../../ports/secret-store.ts';
import { ReportHub } from '../../terminal/report-hub.ts';
import { HOST_TIME } from '../host-clock.ts';
import type { Rehearsal } from './rehearsal.ts';

/** The two brokers, and what they tell of their connections. */
export interface Brokers {
  readonly breeze: Breeze;
  readonly kite: Kite;
  readonly reports: ReportHub;
}

export interface BrokersParts {
  readonly folder: string;
  readonly rehearsal: Rehearsal | null;
  readonly secrets: SecretStore;
  readonly time: Scheduler;
  readonly calendar: Calendar;
}

/** Opens both; nothing is connected before somebody logs in. What they keep for the day lies in a folder of its own. */
export function openBrokers({ folder, rehearsal, secrets, time, calendar }: BrokersParts): Brokers {
  const reports = new ReportHub();
  const cache = join(folder, 'cache');
  mkdirSync(cache, { recursive: true, mode: 0o700 });
  const common = { scheduler: time, realTime: HOST_TIME, secrets, folder: cache };
  const breeze = openBreeze({
    ...common,
    ...(rehearsal === null ? {} : { addresses: rehearsal.breeze }),
    calendar,
    reports: { calls: reports.of('feedCalls'), stream: reports.of('feed') },
  });
  const kite = openKite({
    ...common,
    ...(rehearsal === null ? {} : { addresses: rehearsal.kite }),
    plan: 'unknown',
    reports: { calls: reports.of('broker', 'live'), updates: reports.of('orderUpdates', 'live') },
  });
  return { breeze, kite, reports };
}
