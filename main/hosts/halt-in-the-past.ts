import type { ControlStore } from '../ports/control.ts';
import type { Instant } from '../../shared/units/index.ts';

/** A Demo and a rehearsal have clocks of their own: the 60 seconds of a halt would else be counted from a later day. */
export function keepHaltInThePast(control: ControlStore, now: Instant): void {
  const record = control.halt();
  if (record.since !== null && record.since > now) control.setHalt({ ...record, since: now });
}
