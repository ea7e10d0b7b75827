import type { ClockAnchor } from '../../adapters/time/index.ts';

/**
 * Reads the local brokers' clock, a line of JSON for each time that it is set: until it ends, `signal` says so, or
 * `onAnchor` has heard enough. Returns the last anchor; null where none came.
 */
export async function followClock(
  url: string,
  signal: AbortSignal,
  onAnchor: (anchor: ClockAnchor) => 'on' | 'stop',
): Promise<ClockAnchor | null> {
  let last: ClockAnchor | null = null;
  try {
    const { body } = await fetch(url, { signal });
    if (body === null) return null;
    let text = '';
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      const lines = `${text}${chunk}`.split('\n');
      text = lines.pop() ?? '';
      for (const line of lines) {
        const { at, speed } = JSON.parse(line) as { readonly at: number; readonly speed: number };
        last = { atMs: at, speed };
        if (onAnchor(last) === 'stop') return last;
      }
    }
  } catch {
    // The stream broke off or was ended: whoever follows asks again.
  }
  return last;
}

const AGAIN_MS = 500;

/** Without the brokers' word our time runs on as it last did. */
export async function keepFollowing(
  clock: string,
  signal: AbortSignal,
  take: (anchor: ClockAnchor) => void,
): Promise<void> {
  while (!signal.aborted) {
    await followClock(clock, signal, (anchor) => {
      take(anchor);
      return 'on';
    });
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS).unref());
  }
}
