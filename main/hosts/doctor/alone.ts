import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  CHECK_IDS,
  isMachineCheck,
  NO_ALERTS,
  type CheckId,
  type DoctorCheck,
  type MachineCheckId,
  type TerminalCheckId,
} from '../../../shared/contract/index.ts';
import { instant, istDate, ok, type Result } from '../../../shared/units/index.ts';
import { SecretFile } from '../../adapters/secrets/secret-file.ts';
import { readHalt } from '../../adapters/sqlite/control-reader.ts';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import { phaseAt } from '../../domain/calendar/index.ts';
import type { Finding } from '../../ports/doctor.ts';
import type { SecretStore } from '../../ports/secret-store.ts';
import { calendarHealth } from '../../terminal/calendar-watch.ts';
import { address, clock } from '../../terminal/doctor/access-checks.ts';
import { halt } from '../../terminal/doctor/book-checks.ts';
import { checkOf } from '../../terminal/doctor/examine.ts';
import { failed, notApplicable, passed } from '../../terminal/doctor/finding.ts';
import { calendarState, diskRoom, notifications } from '../../terminal/doctor/machine-words.ts';
import { openAlerts } from '../alerts/open-alerts.ts';
import { calendarInForce } from '../calendar-in-force.ts';
import { freeBytesOf } from '../host-clock.ts';
import { readNetworkTime } from '../trading/reference-clock.ts';
import { SECRETS } from '../trading/trading-stores.ts';
import { accountsAlone } from './accounts-alone.ts';
import { checkMachine } from './machine-checks.ts';

/**
 * The doctor's whole list where no terminal runs. What only a running one knows does not apply; the rest is looked at
 * here, and nothing is written but what a broker's own list of contracts leaves in the cache.
 */
export async function doctorAlone(
  folder: string,
  begins: (id: CheckId) => void,
): Promise<readonly DoctorCheck[]> {
  begins('breezeLogin');
  const seen = await terminalFindings(folder);
  const machine = new Map<MachineCheckId, Finding>();
  await checkMachine(folder, { begins, found: (id, finding) => void machine.set(id, finding) });
  const now = instant(Date.now());
  return CHECK_IDS.flatMap((id) => {
    const finding = isMachineCheck(id) ? machine.get(id) : seen[id];
    return finding === undefined ? [] : [checkOf(id, finding, now)];
  });
}

const NO_TERMINAL = notApplicable('no terminal runs on this data folder');

async function terminalFindings(folder: string): Promise<Readonly<Record<TerminalCheckId, Finding>>> {
  const secrets = keptSecrets(folder);
  const { calendar, fault } = calendarInForce(folder);
  const now = instant(Date.now());
  const { state, detail } = calendarHealth(calendar, istDate(now));
  const { phase } = phaseAt(calendar, now);
  return {
    ...(await accountsAlone(folder, secrets, now)),
    address: addressOf(secrets),
    clock: clock(await readNetworkTime(), undefined, true),
    calendar: calendarState(fault === null ? { state, detail } : { state: 'down', detail: fault.text }),
    marketHours: passed(phase.replace(/([A-Z])/g, ' $1').toLowerCase(), 'by the calendar, at this moment'),
    contracts: NO_TERMINAL,
    feed: NO_TERMINAL,
    chain: NO_TERMINAL,
    signals: NO_TERMINAL,
    positions: NO_TERMINAL,
    halt: haltOf(folder),
    journal: notApplicable('nobody writes it while no terminal runs; see the journal chain'),
    disk: diskRoom(freeBytesOf(folder)),
    engine: NO_TERMINAL,
    notifications: notificationsOf(folder, secrets),
  };
}

/** The keys of a folder, which nothing here may change. */
function keptSecrets(folder: string): Result<SecretStore, string> | null {
  const path = join(folder, SECRETS);
  if (!existsSync(path)) return null;
  const opened = SecretFile.open(path);
  if (!opened.ok) return { ok: false, error: opened.error.message };
  return ok({ read: (name) => opened.value.read(name), write: () => ok(null) });
}

function addressOf(secrets: Result<SecretStore, string> | null): Finding {
  if (secrets === null) return notApplicable('no key was entered: Demo needs none');
  if (!secrets.ok) return failed('not read', secrets.error, null);
  return address({ registered: secrets.value.read('kite.address'), proven: false, refused: null });
}

function haltOf(folder: string): Finding {
  const path = folderFiles.control(folder);
  if (!existsSync(path)) return notApplicable(`there is no Kavach data in ${folder} yet`);
  const read = readHalt(path);
  return read.ok ? halt(read.value) : failed('not read', read.error.message, null);
}

function notificationsOf(folder: string, secrets: Result<SecretStore, string> | null): Finding {
  const { store, messenger } = openAlerts(folder, secrets ?? { ok: false, error: 'there are no keys' });
  const telegram = secrets === null ? null : messenger.view();
  messenger.close();
  return notifications({ ...NO_ALERTS, ...store.load(), telegram });
}
