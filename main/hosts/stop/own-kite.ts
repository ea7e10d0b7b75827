import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { Kite } from '../../adapters/kite/index.ts';
import { SystemTime } from '../../adapters/time/index.ts';
import type { SecretStore } from '../../ports/secret-store.ts';
import { ReportHub } from '../../terminal/report-hub.ts';
import { openKiteOf } from '../trading/open-brokers.ts';
import { rehearsalAddress } from '../trading/rehearsal-folder.ts';
import { joinRehearsal } from '../trading/rehearsal.ts';

/** Opens the Kite account of a data folder for one look, and closes it again; the error is a sentence. */
export async function withOwnKite<T>(
  folder: string,
  secrets: SecretStore,
  look: (kite: Kite) => Promise<T>,
): Promise<Result<T, string>> {
  const url = rehearsalAddress(folder);
  const joined = url === null ? null : await joinRehearsal(url);
  if (joined !== null && !joined.ok) return err(joined.error);
  const rehearsal = joined === null ? null : joined.value;
  const time = rehearsal?.time ?? new SystemTime();
  const kite = openKiteOf({ folder, rehearsal, secrets, time }, new ReportHub());
  try {
    return ok(await look(kite));
  } finally {
    kite.close();
    rehearsal?.close();
  }
}
