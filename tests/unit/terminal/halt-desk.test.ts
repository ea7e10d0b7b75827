import { describe, expect, it } from 'vitest';
import { MemoryControl } from '../../../main/adapters/memory/index.ts';
import type { EngineInput } from '../../../main/engine/event.ts';
import { HaltDesk } from '../../../main/terminal/halt-desk.ts';
import { instant, type Instant } from '../../../shared/units/index.ts';

const START = 1_795_000_000_000;

function rig(control = new MemoryControl()) {
  const pushed: EngineInput[] = [];
  const log: string[] = [];
  const state: { now: number; flat: boolean; wrong: readonly string[] } = {
    now: START,
    flat: true,
    wrong: [],
  };
  const desk = new HaltDesk(control, {
    now: (): Instant => instant(state.now),
    pushAll: (input) => {
      pushed.push(input);
    },
    flat: () => state.flat,
    doctor: () => state.wrong,
    emergencyLog: (line) => {
      log.push(line);
    },
  });
  return { control, desk, pushed, log, state };
}

class FullDisk extends MemoryControl {
  override setHalt(): void {
    throw new Error('disk full');
  }
}

describe('the halt desk', () => {
  it('persists an emergency stop before any engine hears of it', () => {
    const seen: string[] = [];
    const control = new MemoryControl();
    const desk = new HaltDesk(control, {
      now: () => instant(START),
      pushAll: (input) => {
        seen.push(`${input.type} while ${control.halt().state} is on disk`);
      },
      flat: () => true,
      doctor: () => [],
      emergencyLog: () => undefined,
    });
    desk.stop('screen');
    expect(seen).toEqual(['halt while HALTED is on disk']);
  });

  it('closes even where the halt cannot be written, and does not acknowledge it', () => {
    const { desk, pushed, log } = rig(new FullDisk());
    expect(desk.stop('screen')).toMatchObject({ ok: false, error: { code: 'FAILED' } });
    expect(pushed).toMatchObject([{ type: 'halt', state: 'HALTED', emergency: true }]);
    expect(log).toHaveLength(1);
  });

  it.each([
    ['the word is not RESET', { word: 'reset' }],
    ['there is no reason', { reason: '  ' }],
    ['less than 60 seconds have passed', { after: 59_999 }],
    ['something is open', { flat: false }],
    ['the doctor finds something wrong', { wrong: ['Journal: disk full'] }],
  ])('stays halted while %s', (_, change) => {
    const { desk, state, control } = rig();
    const { word, reason, after, flat, wrong } = {
      word: 'RESET',
      reason: 'checked',
      after: 60_000,
      flat: true,
      wrong: [],
      ...change,
    };
    desk.stop('screen');
    state.now = START + after;
    state.flat = flat;
    state.wrong = wrong;
    expect(desk.reset(reason, word).ok).toBe(false);
    expect(control.halt().state).toBe('HALTED');
  });

  it('does not say that it has ended where the row of its end cannot be written and halts again', () => {
    const control = new MemoryControl();
    const state = { now: START };
    const desk = new HaltDesk(control, {
      now: () => instant(state.now),
      pushAll: (input) => {
        if (input.type !== 'halt' || input.state !== 'ACTIVE') return;
        desk.request('HALTED', 'journal cannot be written: DISK_FULL');
      },
      flat: () => true,
      doctor: () => [],
      emergencyLog: () => undefined,
    });
    desk.stop('screen');
    state.now = START + 60_000;
    expect(desk.reset('checked', 'RESET')).toEqual({
      ok: false,
      error: { code: 'FAILED', message: 'Halted again at once: journal cannot be written: DISK_FULL.' },
    });
    expect(control.halt().state).toBe('HALTED');
  });

  it('ends 60 seconds after the stop, flat, with a reason and the word', () => {
    const { desk, state, control, pushed } = rig();
    desk.stop('screen');
    state.now = START + 60_000;
    expect(desk.reset('checked with the broker', 'RESET').ok).toBe(true);
    expect(control.halt().state).toBe('ACTIVE');
    expect(pushed.at(-1)).toMatchObject({ type: 'halt', state: 'ACTIVE', emergency: false });
  });

  it('lets a guard tighten and never loosen', () => {
    const { desk, control } = rig();
    desk.request('HALTED', 'journal cannot be written');
    desk.request('REDUCE_ONLY', 'feed lost');
    expect(control.halt()).toMatchObject({ state: 'HALTED', reason: 'journal cannot be written' });
  });

  it('carries on a stop that another process wrote, once', () => {
    const control = new MemoryControl();
    control.setHalt({ state: 'HALTED', reason: 'emergency stop (kavach stop)', since: instant(START) });
    const { desk, pushed } = rig(control);
    desk.resume(true);
    expect(pushed).toEqual([]);
    desk.resume(false);
    expect(pushed).toMatchObject([{ type: 'halt', emergency: true, state: 'HALTED' }]);
  });

  it('takes a guard’s halt for no emergency stop', () => {
    const control = new MemoryControl();
    control.setHalt({ state: 'HALTED', reason: 'journal cannot be written: IO', since: instant(START) });
    const { desk, pushed } = rig(control);
    desk.resume(false);
    expect(pushed).toEqual([]);
  });
});
