import { SILENCE_MS } from '../../shared/contract/silence.ts';

/** A socket that stays silent for so long is dead even if it looks open. */
export const GIVE_UP_MS = 5_000;

export interface Silence {
  /** Something was heard: begin to wait anew. */
  heard(): void;
  stop(): void;
}

/** Listens for silence: tells when the host has been quiet for too long, and when there is no point in waiting. */
export function createSilence(onSilent: () => void, onDead: () => void): Silence {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  return {
    heard() {
      stop();
      timer = setTimeout(() => {
        onSilent();
        timer = setTimeout(onDead, GIVE_UP_MS - SILENCE_MS);
      }, SILENCE_MS);
    },
    stop,
  };
}
