import { describe, expect, it } from 'vitest';
import type { Player } from '../../../../main/research/player/player.ts';
import { Playback } from '../../../../main/research/player/playback.ts';
import { after, istDate, MS_PER_MINUTE, type Instant } from '../../../../shared/units/index.ts';
import { ist } from '../../../support/bars.ts';
import { FakeRealTime } from '../../../support/fake-real-time.ts';

const BEGINS = ist('2026-11-16 09:00');
const ENDS = ist('2026-11-16 15:45');
const DECIDED = [ist('2026-11-16 11:15'), ist('2026-11-16 12:15')];

/** A market with an event a minute from 08:45 on; something is decided at 11:15 and at 12:15. */
function minutes(): Player {
  let now = ist('2026-11-16 08:44');
  const nextAt = (): Instant | null => (now >= ENDS ? null : after(now, MS_PER_MINUTE));
  return {
    begins: BEGINS,
    ends: ENDS,
    days: [istDate(BEGINS)],
    now: () => now,
    nextAt,
    next: () => {
      now = after(now, MS_PER_MINUTE);
    },
    decisions: () => DECIDED.filter((at) => at <= now).map((at) => ({ at, text: 'decided' })),
    slices: () => null,
    bars: () => [],
    evaluations: () => ({ evaluations: [], recorded: false }),
    agreement: () => null,
    close: () => undefined,
  };
}

function opened() {
  const time = new FakeRealTime();
  let made = 0;
  const make = (): Player => {
    made += 1;
    return minutes();
  };
  const playback = new Playback({ make, realTime: time, changed: () => undefined });
  playback.seek(BEGINS);
  time.advance(20);
  const at = (): string => new Date(playback.view().at ?? 0).toISOString().slice(11, 16);
  const settle = (): string => {
    time.advance(20);
    return at();
  };
  return { playback, time, at, settle, made: () => made };
}

describe('a replayed day', () => {
  it('is opened at its beginning and stands there', () => {
    const { playback, time, at } = opened();
    expect(playback.view()).toMatchObject({ state: 'paused', at: BEGINS, begins: BEGINS, ends: ENDS });
    time.advance(60_000);
    expect(at()).toBe('03:30');
    expect(playback.pace()).toBe(0);
  });

  it.each([1, 60, 1_000])('goes on %i times as fast as real time', (speed) => {
    const { playback, time, at } = opened();
    playback.setSpeed(speed);
    playback.play(true);
    expect(playback.pace()).toBe(speed);
    time.advance((10 * MS_PER_MINUTE) / speed + 20);
    expect(at()).toBe('03:40');
    playback.play(false);
    time.advance(60_000);
    expect(at()).toBe('03:40');
  });

  it('stops at each bar’s close of the chart’s length, and goes back to the one before', () => {
    const { playback, settle } = opened();
    playback.step('bar', 'next', 60);
    // The first hour closes at 10:15:02; the last event before that is of 10:15.
    expect(settle()).toBe('04:45');
    playback.step('bar', 'next', 15);
    expect(settle()).toBe('05:00');
    playback.step('bar', 'previous', 15);
    expect(settle()).toBe('04:45');
    playback.step('bar', 'previous', 1_440);
    expect(settle()).toBe('03:30');
  });

  it('stops at the next decision, and goes back to the one before', () => {
    const { playback, settle } = opened();
    playback.step('decision', 'next', 60);
    expect(settle()).toBe('05:45');
    playback.step('decision', 'next', 60);
    expect(settle()).toBe('06:45');
    expect(playback.view().decision).toMatchObject({ at: DECIDED[1] });
    playback.step('decision', 'previous', 60);
    expect(settle()).toBe('05:45');
    playback.step('decision', 'previous', 60);
    expect(settle()).toBe('03:30');
  });

  it('begins anew for an earlier instant only', () => {
    const { playback, settle, made } = opened();
    playback.seek(ist('2026-11-16 14:00'));
    expect(settle()).toBe('08:30');
    expect(made()).toBe(1);
    playback.seek(ist('2026-11-16 13:00'));
    expect(settle()).toBe('07:30');
    expect(made()).toBe(2);
  });

  it('never stands before its beginning or beyond its end', () => {
    const { playback, settle } = opened();
    playback.seek(ist('2026-11-15 09:00'));
    expect(settle()).toBe('03:30');
    playback.seek(ist('2026-11-17 09:00'));
    expect(settle()).toBe('10:15');
    expect(playback.view().state).toBe('ended');
    playback.play(true);
    expect(playback.view().state).toBe('ended');
  });

  it('that breaks off says when and why, and is not gone on with', () => {
    const { playback, time, settle } = opened();
    playback.seek(ist('2026-11-16 11:00'));
    settle();
    playback.player.next = () => {
      throw new Error('row 7 does not come');
    };
    playback.step('bar', 'next', 60);
    settle();
    const problem = 'The replay broke off at 11:00:00: row 7 does not come. Open the day again.';
    expect(playback.view()).toMatchObject({ state: 'failed', problem, loading: null });
    for (const wish of [() => playback.play(true), () => playback.seek(BEGINS)]) {
      wish();
      time.advance(60_000);
      expect(playback.view()).toMatchObject({ state: 'failed', problem, at: ist('2026-11-16 11:00') });
    }
  });

  it('plays on after it was dragged elsewhere while it played', () => {
    const { playback, time, at } = opened();
    playback.setSpeed(60);
    playback.play(true);
    playback.seek(ist('2026-11-16 12:00'));
    time.advance(20);
    expect(playback.view().state).toBe('playing');
    time.advance(5_000);
    expect(at()).toBe('06:35');
  });

  it('says in words why it cannot go on', () => {
    const time = new FakeRealTime();
    const broken = {
      ...minutes(),
      next: () => {
        throw new Error('the tape ends in the middle');
      },
    };
    const playback = new Playback({ make: () => broken, realTime: time, changed: () => undefined });
    playback.seek(BEGINS);
    time.advance(20);
    const problem = 'The replay broke off at 09:00:00: the tape ends in the middle. Open the day again.';
    expect(playback.view()).toMatchObject({ state: 'failed', problem });
  });
});
