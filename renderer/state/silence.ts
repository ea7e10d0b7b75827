import { SILENCE_MS } from '../../shared/contract/silence.ts';

/** A socket that stays silent for so long is dead even if it looks open. */
export const GIVE_UP_MS = 5_000;

export interface Silence {
  /** Something was heard: begin to wait anew. */
  heard(): void;
  stop(): void;
}

/**
 * Listens for silence: tells when the host has been quiet for too long, and when there is no point in waiting. A word
 * only notes its time: a timer for each would cost as much as reading it.
 */
export function createSilence(onSilent: () => void, onDead: () => void): Silence {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let heardAt = 0;
  let isSilent = false;
  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    isSilent = false;
  };
  const look = (): void => {
    const quietMs = performance.now() - heardAt;
    if (quietMs < SILENCE_MS) {
      timer = setTimeout(look, SILENCE_MS - quietMs);
      return;
    }
    isSilent = true;
    onSilent();
    timer = setTimeout(onDead, GIVE_UP_MS - SILENCE_MS);
  };
  return {
    heard() {
      heardAt = performance.now();
      if (isSilent) stop();
      timer ??= setTimeout(look, SILENCE_MS);
    },
    stop,
  };
}
