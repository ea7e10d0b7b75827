import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
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
    const response = await fetch(url, { signal });
    if (response.body === null) return null;
    const lines = createInterface({ input: Readable.fromWeb(response.body as ReadableStream) });
    for await (const line of lines) {
      const { at, speed } = JSON.parse(line) as { readonly at: number; readonly speed: number };
      last = { atMs: at, speed };
      if (onAnchor(last) === 'stop') break;
    }
  } catch {
    // The stream broke off or was ended: whoever follows asks again.
  }
  return last;
}
