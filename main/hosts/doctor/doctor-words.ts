import type { MachineCheckId } from '../../../shared/contract/index.ts';
import type { Finding } from '../../ports/doctor.ts';

/** What the thread of the machine's checks tells. */
export type DoctorWord =
  | { readonly type: 'begins'; readonly id: MachineCheckId }
  | { readonly type: 'found'; readonly id: MachineCheckId; readonly finding: Finding }
  | { readonly type: 'done' };
