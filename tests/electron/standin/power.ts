import type { PowerMonitor, PowerSaveBlocker } from 'electron';
import { Emitter } from './emitter.ts';
import { note } from './noted.ts';
import { refusing } from './refusing.ts';

class StandInPower extends Emitter implements Pick<PowerMonitor, 'isOnBatteryPower' | 'getSystemIdleTime'> {
  constructor() {
    super('PowerMonitor');
  }

  isOnBatteryPower = (): boolean => false;
  getSystemIdleTime = (): number => 0;
}

export const powerMonitor = refusing('powerMonitor', new StandInPower());

const blockers = new Set<number>();
let lastBlocker = 0;

const blockerKnown: Pick<PowerSaveBlocker, 'start' | 'stop' | 'isStarted'> = {
  start(type) {
    lastBlocker += 1;
    blockers.add(lastBlocker);
    note('power save', 'blocked', type);
    return lastBlocker;
  },
  stop(id) {
    note('power save', 'let go');
    return blockers.delete(id);
  },
  isStarted: (id) => blockers.has(id),
};

export const powerSaveBlocker = refusing('powerSaveBlocker', blockerKnown);

/** Whether the machine is kept awake now. */
export function isKeptAwake(): boolean {
  return blockers.size > 0;
}
