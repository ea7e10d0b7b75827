import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerOf } from '../../../preload/answers.ts';
import { SILENCE_MS } from '../../../shared/contract/silence.ts';
import { HostVoice } from '../../../preload/host-voice.ts';
import { StateEar } from '../../../preload/state-ear.ts';
import type { PnlSlice, Slices } from '../../../shared/contract/index.ts';

const pnl = (net: number): Partial<Slices> => ({ pnl: { net } as unknown as PnlSlice });
const frame = (version: number, full: boolean, net: number) =>
  ({ type: 'state', version, full, slices: pnl(net) }) as const;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a window of the desktop', () => {
  it('is told all that is known when it begins to listen, then each change', () => {
    const ear = new StateEar(() => undefined);
    ear.take(frame(1, true, 1));
    ear.take(frame(2, false, 2));
    const told: unknown[] = [];
    const stop = ear.on((slices, full) => told.push([slices, full]));
    ear.take(frame(3, false, 3));
    stop();
    ear.take(frame(4, false, 4));
    expect(told).toEqual([
      [pnl(2), true],
      [pnl(3), false],
    ]);
  });

  it('asks once for everything when a version is missing, and believes nothing until it came', () => {
    const ask = vi.fn();
    const ear = new StateEar(ask);
    ear.take(frame(1, true, 1));
    const told: unknown[] = [];
    ear.on((slices) => told.push(slices));
    for (const version of [3, 4, 5]) ear.take(frame(version, false, version));
    ear.take(frame(6, true, 6));
    expect(ask).toHaveBeenCalledTimes(1);
    expect(told).toEqual([pnl(1), pnl(6)]);
  });

  it('sees within two seconds that the main process hangs, and that it is back', () => {
    const voice = new HostVoice();
    const heard: string[] = [];
    voice.on((connection) => heard.push(connection));
    voice.heard();
    vi.advanceTimersByTime(SILENCE_MS - 100);
    voice.heard();
    vi.advanceTimersByTime(SILENCE_MS - 100);
    expect(heard).toEqual(['silent', 'heard']);
    vi.advanceTimersByTime(200);
    voice.heard();
    expect(heard).toEqual(['silent', 'heard', 'silent', 'heard']);
  });
});

describe('a command over the bridge', () => {
  it('has the value of its answer, also where that came in bytes', async () => {
    const json = new TextEncoder().encode('{"revision":7}');
    const answer = await answerOf('settings.get', Promise.resolve({ ok: true, json }));
    expect(answer).toEqual({ ok: true, value: { revision: 7 } });
  });

  it.each([
    ['the main process hangs', async () => new Promise<never>(() => undefined)],
    ['the main process is gone', async () => Promise.reject(new Error('reply was never sent'))],
  ])('is not known to be carried out when %s', async (_, asked) => {
    const answer = answerOf('emergency.stop', asked());
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await answer).toMatchObject({ ok: false, error: { code: 'TIMED_OUT' } });
  });
});
