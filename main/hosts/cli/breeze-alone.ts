import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { openBreeze, type Breeze } from '../../adapters/breeze/index.ts';
import type { SystemTime } from '../../adapters/time/index.ts';
import type { LinkReport } from '../../ports/link-report.ts';
import { calendarInForce } from '../calendar-in-force.ts';
import { HOST_TIME } from '../host-clock.ts';
import { openSecrets } from '../secrets/open-secrets.ts';

/** Breeze on the keys and the session of a data folder; the error is a sentence. */
export function breezeOf(
  folder: string,
  time: SystemTime,
  say: (line: string) => void,
): Result<Breeze, string> {
  const secrets = openSecrets(folder);
  if (!secrets.ok) return err(secrets.error.message);
  const { locked, store } = secrets.value;
  if (locked !== null) return err(locked);
  const cache = join(folder, 'cache');
  mkdirSync(cache, { recursive: true, mode: 0o700 });
  const calls: LinkReport = {
    state: () => undefined,
    answered: () => undefined,
    failed: say,
    used: () => undefined,
  };
  return ok(
    openBreeze({
      scheduler: time,
      realTime: HOST_TIME,
      calendar: calendarInForce(folder).calendar,
      secrets: store,
      folder: cache,
      reports: { calls, stream: { failed: () => undefined } },
    }),
  );
}
