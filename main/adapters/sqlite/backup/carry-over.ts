import { existsSync } from 'node:fs';
import { ok, type Instant } from '../../../../shared/units/index.ts';
import type { HaltRecord } from '../../../ports/control.ts';
import { CONTROL_SCHEMA } from '../control-schema.ts';
import { openControl } from '../control-store.ts';
import { attempt, StorageFailure } from '../fault.ts';
import { folderFiles } from '../folder-files.ts';
import { openAsItIs } from '../open-database.ts';

const STRICTNESS = { ACTIVE: 0, REDUCE_ONLY: 1, HALTED: 2 } as const;

interface Standing {
  readonly halt: HaltRecord;
  readonly epoch: number;
}

/** What stands in a folder. Where that cannot be read it may be halted, so it is taken to be. */
function standing(folder: string, at: Instant): Standing {
  const path = folderFiles.control(folder);
  const opened = openAsItIs(path, CONTROL_SCHEMA);
  const read = opened.ok
    ? attempt(path, () => {
        const halt = opened.value.prepare<[], HaltRecord>('SELECT state, reason, since FROM halt').get();
        const epoch = opened.value.prepare<[], number>('SELECT epoch FROM epoch').pluck().get();
        return halt === undefined || epoch === undefined ? null : { halt, epoch };
      })
    : ok(null);
  if (opened.ok) opened.value.close();
  if (read.ok && read.value !== null) return read.value;
  const reason =
    'A backup was restored over a control.db that could not be read: whether it was halted is not known';
  return { halt: { state: 'HALTED', reason, since: at }, epoch: 0 };
}

/**
 * What an older state must not undo: a halt that stands goes on, and the fencing epoch only rises, so that whatever still
 * holds an earlier one stays fenced off. `next` is changed, the folder only read.
 */
export function carryOver(folder: string, next: string, at: Instant): void {
  if (!existsSync(folderFiles.control(folder))) return;
  const { halt, epoch } = standing(folder, at);
  const opened = openControl(folderFiles.control(next));
  if (!opened.ok) throw new StorageFailure(opened.error);
  const control = opened.value;
  try {
    if (STRICTNESS[halt.state] > STRICTNESS[control.halt().state]) control.setHalt(halt);
    control.raiseEpoch();
    while (control.epoch() <= epoch) control.raiseEpoch();
  } finally {
    control.close();
  }
}
