import type { SystemTime } from '../../adapters/time/index.ts';

/** How far the clock is off. Looked at often, so it is also where a sleep of the machine is noticed. */
export function skewOf(system: SystemTime, rehearses: boolean): () => number {
  return () => {
    system.catchUp();
    return rehearses ? 0 : system.skewMs();
  };
}
