import type { HostConnection } from '../../shared/contract/index.ts';
import { createListeners } from './listeners.ts';

export interface Connection {
  /** Calls back at once, then with each change. */
  readonly on: (listener: (connection: HostConnection) => void) => () => void;
  readonly become: (next: HostConnection) => void;
}

/** Whether the host is heard, and who wants to be told so. */
export function createConnection(): Connection {
  const listeners = createListeners<[connection: HostConnection]>();
  let now: HostConnection = 'silent';
  return {
    on(listener) {
      listener(now);
      return listeners.on(listener);
    },
    become(next) {
      if (next === now) return;
      now = next;
      listeners.tell(next);
    },
  };
}
