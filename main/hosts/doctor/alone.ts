import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  CHECK_IDS,
  isMachineCheck,
  type CheckId,
  type DoctorCheck,
  type MachineCheckId,
  type TerminalCheckId,
} from '../../../shared/contract/index.ts';
import { instant, istDate } from '../../../shared/units/index.ts';
import { phaseAt } from '../../domain/calendar/index.ts';
import type { Finding } from '../../ports/doctor.ts';
import { calendarHealth } from '../../terminal/calendar-watch.ts';
import { clock } from '../../terminal/doctor/access-checks.ts';
import { checkOf, notApplicable, passed } from '../../terminal/doctor/finding.ts';
import { calendarState, diskRoom } from '../../terminal/doctor/surroundings-checks.ts';
import { calendarInForce } from '../calendar-in-force.ts';
import { freeBytesOf } from '../host-clock.ts';
import { keepingOf } from '../secrets/keeping.ts';
import { readNetworkTime } from '../trading/reference-clock.ts';
import { accountsAlone } from './accounts-alone.ts';
import { addressOf, haltOf, keptSecrets, notificationsOf } from './folder-findings.ts';
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

/** The folder, or what of its path is there already: it will lie on the same disk. */
function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));
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
    disk: diskRoom(freeBytesOf(nearest(folder))),
    engine: NO_TERMINAL,
    keyring: keepingOf(folder),
    notifications: notificationsOf(folder, secrets),
  };
}
