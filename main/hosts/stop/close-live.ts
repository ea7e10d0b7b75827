import type { EmergencySlice, PositionsSlice } from '../../../shared/contract/index.ts';
import { ok, type Instant, type Result } from '../../../shared/units/index.ts';
import type { Kite } from '../../adapters/kite/index.ts';
import { SystemTime } from '../../adapters/time/index.ts';
import type { SecretStore } from '../../ports/secret-store.ts';
import { ReportHub } from '../../terminal/report-hub.ts';
import { calendarInForce } from '../calendar-in-force.ts';
import { bookOf, listedBy, whyNoSession } from './closing-account.ts';
import { untilFlat } from './until-flat.ts';
import { openKiteOf } from '../trading/open-brokers.ts';
import { journalFromTags, openClosing } from './open-closing.ts';
import { rehearsalAddress } from '../trading/rehearsal-folder.ts';
import { joinRehearsal, type Rehearsal } from '../trading/rehearsal.ts';
import type { StopFiles } from './stop-files.ts';

export interface CloseLiveOptions {
  readonly folder: string;
  readonly files: StopFiles;
  readonly secrets: SecretStore;
  readonly by: string;
  readonly say: (text: string) => void;
  /** Told how far the stop is, several times a second. */
  readonly progress: (run: EmergencySlice['run']) => void;
}

/** `why` null: flat, by the broker's own book. `positions` null: they never became known. */
export interface Closed {
  readonly why: string | null;
  readonly positions: PositionsSlice | null;
  /** The market's clock at the end; null where it never became known. */
  readonly now: Instant | null;
}

/**
 * The emergency stop of the live book without its terminal: the engine reads the journal (or, where it cannot be read,
 * the broker's book by our tags), closes what is ours, and is done when the broker's book says flat.
 */
export async function closeLive(options: CloseLiveOptions): Promise<Closed> {
  const { folder, secrets } = options;
  const url = rehearsalAddress(folder);
  const joined: Result<Rehearsal | null, string> = url === null ? ok(null) : await joinRehearsal(url);
  if (!joined.ok) return { why: joined.error, positions: null, now: null };
  const rehearsal = joined.value;
  const time = rehearsal?.time ?? new SystemTime();
  const reports = new ReportHub();
  const kite = openKiteOf({ folder, rehearsal, secrets, time }, reports);
  try {
    const why = whyNoSession(kite.account.view());
    if (why !== null) return { why, positions: null, now: time.now() };
    return await closeBy(kite, time, options);
  } finally {
    kite.close();
    rehearsal?.close();
  }
}

async function closeBy(kite: Kite, time: Rehearsal['time'], options: CloseLiveOptions): Promise<Closed> {
  const { files, folder, by, say } = options;
  const { calendar } = calendarInForce(folder);
  const contracts = await listedBy(kite);
  let { journal } = files;
  if (journal === null) {
    say('The journal cannot be read: going by the broker’s book and the tags of our orders in it.');
    const book = await bookOf(kite);
    if (!book.ok)
      return {
        why: `The broker’s book cannot be read either: ${book.error}`,
        positions: null,
        now: time.now(),
      };
    journal = journalFromTags(book.value, contracts, calendar, time.now());
  }
  const terminal = openClosing({ files, journal, kite, time, calendar, say });
  try {
    terminal.start();
    terminal.command('emergency.stop', { by }, by, () => undefined);
    const why = await untilFlat(terminal, kite, options.progress);
    return { why, positions: terminal.slice('positions'), now: time.now() };
  } finally {
    terminal.close();
  }
}
