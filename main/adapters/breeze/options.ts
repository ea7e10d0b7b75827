import type { Calendar } from '../../domain/calendar/index.ts';
import type { LinkReport } from '../../ports/link-report.ts';
import type { RealTime } from '../../ports/real-time.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import type { SecretStore } from '../../ports/secret-store.ts';
import type { BreezeAddresses } from './addresses.ts';

export interface BreezeOptions {
  /** The real ones where it is left out. */
  readonly addresses?: BreezeAddresses;
  /** The market's clock: dates, phases, the end of a session. */
  readonly scheduler: Scheduler;
  /** The host's clock: time-outs, reconnecting, silences. */
  readonly realTime: RealTime;
  /** By whose seconds prices age and calls are counted; the scheduler's where it is left out. */
  readonly marketTime?: RealTime;
  readonly calendar: Calendar;
  readonly secrets: SecretStore;
  /** A private folder that exists: the day's contracts and the count of calls are kept in it. */
  readonly folder: string;
  /** `calls` is Breeze's REST interface. The stream's state goes to the feed's listener; `stream` hears what went wrong in it. */
  readonly reports: { readonly calls: LinkReport; readonly stream: Pick<LinkReport, 'failed'> };
}
