import type { Instant } from '../../../shared/units/index.ts';
import type { DataFolder } from '../../adapters/sqlite/data-folder.ts';

/** A Demo that begins anew begins earlier: the 60 seconds of a halt would else be counted from a later day. */
export function keepHaltInThePast({ control }: DataFolder, startedAt: Instant): void {
  const record = control.halt();
  if (record.since !== null && record.since > startedAt) control.setHalt({ ...record, since: startedAt });
}
