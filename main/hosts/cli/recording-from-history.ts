import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { Recording } from '../../domain/market/recorded/index.ts';
import type { HistoryPlace } from '../../research/report/run.ts';
import { calendarOfFile } from '../calendar-in-force.ts';
import { knownSqlServer } from '../sql-server-place.ts';
import { openSource, type HistoryAddress } from '../worker/history-address.ts';
import { recordingOf } from './recording-of-source.ts';
import { sourceFaultText } from './source-fault-text.ts';

function addressOf({ data, store }: HistoryPlace): Result<HistoryAddress, string> {
  return store === 'sqlserver' ? knownSqlServer(data) : ok({ kind: 'sqlite', folder: data });
}

/** Everything that a vendor's history holds, whichever store it lies in, or lines that say what is wrong. */
export async function recordingFromHistory(
  place: HistoryPlace,
  calendarFile: string | null,
): Promise<Result<Recording, string>> {
  const calendar = calendarOfFile(calendarFile);
  if (!calendar.ok) return calendar;
  const address = addressOf(place);
  if (!address.ok) return address;
  const opened = await openSource(address.value);
  if (!opened.ok) return err(sourceFaultText(opened.error));
  const source = opened.value;
  try {
    const read = await recordingOf(source, place.vendor, calendar.value);
    if (!read.ok) return err(sourceFaultText(read.error));
    return read.value === null
      ? err(`${source.name} holds no NIFTY bars of vendor "${place.vendor}"; kavach import brings some\n`)
      : ok(read.value);
  } finally {
    await source.close();
  }
}
