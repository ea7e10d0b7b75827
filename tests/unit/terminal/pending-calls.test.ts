import { describe, expect, it } from 'vitest';
import { PendingCalls } from '../../../main/terminal/pending-calls.ts';
import { ok } from '../../../shared/units/index.ts';
import { FakeRealTime } from '../../support/fake-real-time.ts';

function rig() {
  const time = new FakeRealTime();
  const answers: unknown[] = [];
  const calls = new PendingCalls(time);
  const call = calls.open((result) => answers.push(result));
  return { time, answers, calls, call };
}

describe('a command that the engine answers', () => {
  it('is answered once, whatever comes later', () => {
    const { time, answers, calls, call } = rig();
    calls.settle(call, ok({}));
    calls.settle(call, ok({}));
    time.advance(60_000);
    calls.close();
    expect(answers).toEqual([{ ok: true, value: {} }]);
  });

  it('is told after ten seconds that nothing came', () => {
    const { time, answers } = rig();
    time.advance(9_999);
    expect(answers).toEqual([]);
    time.advance(1);
    expect(answers).toMatchObject([{ ok: false, error: { code: 'TIMED_OUT' } }]);
  });

  it('is told when the terminal closes', () => {
    const { answers, calls } = rig();
    calls.close();
    expect(answers).toMatchObject([{ ok: false, error: { code: 'DISCONNECTED' } }]);
  });
});
