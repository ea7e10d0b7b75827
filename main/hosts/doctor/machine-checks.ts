import type { MachineCheckId } from '../../../shared/contract/index.ts';
import type { Finding } from '../../ports/doctor.ts';
import { failed } from '../../terminal/doctor/finding.ts';
import { databaseFiles, journalChain } from './file-checks.ts';
import { historyCoverage, sqlServer } from './past-checks.ts';
import { programFiles, runtime } from './place-checks.ts';
import { ports } from './port-check.ts';
import { roundTrip } from './round-trip.ts';

type Check = (folder: string) => Finding | Promise<Finding>;

/** In the order in which they are made: the quick ones first. */
const CHECKS: Readonly<Record<MachineCheckId, Check>> = {
  runtime,
  program: programFiles,
  ports,
  databases: databaseFiles,
  journalChain,
  history: historyCoverage,
  sqlServer,
  roundTrip,
};

const IDS = Object.keys(CHECKS) as readonly MachineCheckId[];

export interface MachineEar {
  begins(id: MachineCheckId): void;
  found(id: MachineCheckId, finding: Finding): void;
}

/** Makes every check of the machine, one after the other; only reads, and tells each as it begins and ends. */
export async function checkMachine(folder: string, ear: MachineEar): Promise<void> {
  for (const id of IDS) {
    ear.begins(id);
    ear.found(id, await made(id, folder));
  }
}

/** A check that breaks off is a finding too. */
async function made(id: MachineCheckId, folder: string): Promise<Finding> {
  try {
    return await CHECKS[id](folder);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failed('broke off', why, 'Run it again; if it stays, report it.');
  }
}
