import type { DoctorCheck, MachineCheckId } from '../../shared/contract/index.ts';
import type { Instant, Result } from '../../shared/units/index.ts';

/** What was found at one check. Never holds a secret. */
export interface Finding extends Pick<DoctorCheck, 'state' | 'value' | 'detail' | 'remedy'> {
  /** When it was seen, where that is not the moment at which it is told. */
  readonly at?: Instant | null;
}

/** A finding of the machine's checks, and how long ago it was made. */
export interface MachineFinding {
  readonly finding: Finding;
  readonly ageMs: number;
}

/** What a host finds out about its machine and its data folder, on a thread of its own; it touches nothing. */
export interface MachineDoctor {
  found(): ReadonlyMap<MachineCheckId, MachineFinding>;
  /** The check that is being made now; null while none is. */
  running(): MachineCheckId | null;
  /** Begins all of them anew; the error says why not now. */
  run(): Result<null, string>;
}
