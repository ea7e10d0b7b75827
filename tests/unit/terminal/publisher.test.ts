import { describe, expect, it } from 'vitest';
import { Publisher } from '../../../main/terminal/publisher.ts';
import type { SliceName, Slices } from '../../../shared/contract/index.ts';
import { FakeRealTime } from '../../support/fake-real-time.ts';

interface Frame {
  readonly at: number;
  readonly names: readonly string[];
  readonly full: boolean;
}

function rig() {
  const time = new FakeRealTime();
  const changed = new Set<SliceName>();
  const frames: Frame[] = [];
  const make = (names: readonly SliceName[]): Partial<Slices> =>
    Object.fromEntries(names.map((name) => [name, {}]));
  const publisher = new Publisher(time, {
    takeChanged: () => {
      const taken = [...changed];
      changed.clear();
      return taken;
    },
    slices: make,
    all: () => make(['session', 'chart']) as Slices,
  });
  const listen = (): (() => void) =>
    publisher.subscribe((slices, full) =>
      frames.push({ at: time.nowMs(), names: Object.keys(slices), full }),
    );
  const change = (...names: SliceName[]): void => {
    for (const name of names) changed.add(name);
    publisher.touch();
  };
  return { time, frames, listen, change, publisher };
}

describe('the publisher', () => {
  it('sends everything to whoever subscribes, at once', () => {
    const { frames, listen } = rig();
    listen();
    expect(frames).toEqual([{ at: 1_000, names: ['session', 'chart'], full: true }]);
  });

  it('sends at most four frames a second, however many changes there are, and loses none', () => {
    const { time, frames, listen, change } = rig();
    listen();
    for (let ms = 0; ms < 2_000; ms += 1) {
      change('positions');
      time.advance(1);
    }
    const sent = frames.filter(({ names }) => names.includes('positions'));
    expect(sent.length).toBeGreaterThanOrEqual(7);
    expect(sent.length).toBeLessThanOrEqual(9);
    change('pnl');
    time.advance(260);
    expect(frames.at(-1)?.names).toContain('pnl');
  });

  it('sends the building bar up to eight times a second, and nothing else that often', () => {
    const { time, frames, listen, change } = rig();
    listen();
    for (let ms = 0; ms < 1_000; ms += 1) {
      change('chart', 'signals');
      time.advance(1);
    }
    const chart = frames.filter(({ names, full }) => names.includes('chart') && !full);
    const signals = frames.filter(({ names }) => names.includes('signals'));
    expect(chart.length).toBeGreaterThanOrEqual(7);
    expect(chart.length).toBeLessThanOrEqual(9);
    expect(signals.length).toBeLessThanOrEqual(5);
  });

  it('sends the session twice a second when nothing happens, so that silence means a dead host', () => {
    const { time, frames, listen } = rig();
    listen();
    time.advance(5_100);
    const beats = frames.filter(({ names }) => names.includes('session')).length;
    expect(beats).toBeGreaterThanOrEqual(10);
    expect(beats).toBeLessThanOrEqual(12);
  });

  it('does nothing while nobody listens', () => {
    const { time, frames, listen, change } = rig();
    const stop = listen();
    stop();
    change('positions');
    time.advance(5_000);
    expect(frames).toHaveLength(1);
  });
});
