import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommandName, ScreenFrame } from '../../../shared/contract/index.ts';
import { ok } from '../../../shared/units/index.ts';
import { COMMAND_TIMEOUT_MS, createCalls } from '../../../renderer/state/calls.ts';
import { COMMAND_WORDS } from '../../../renderer/state/command-words.ts';
import { GIVE_UP_MS, createSilence } from '../../../renderer/state/silence.ts';
import { HEARTBEAT_MS, SILENCE_MS } from '../../../shared/contract/silence.ts';
import { createVersions } from '../../../renderer/state/versions.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('versions', () => {
  it('asks once for the whole state when one is missing, then waits for it', () => {
    const versions = createVersions();
    const seen = [
      versions.judge(1, true),
      versions.judge(2, false),
      versions.judge(4, false),
      versions.judge(5, false),
      versions.judge(6, true),
      versions.judge(7, false),
    ];
    expect(seen).toEqual(['take', 'take', 'ask', 'wait', 'take', 'take']);
  });

  it('waits for a whole state at first', () => {
    expect(createVersions().judge(9, false)).toBe('wait');
  });
});

describe('calls', () => {
  it('an answer reaches its call, whatever the order', async () => {
    const sent: ScreenFrame[] = [];
    const calls = createCalls((frame) => sent.push(frame) > 0);
    const first = calls.call('feed.start', {});
    const second = calls.call('feed.stop', {});
    calls.answer(2, ok('second'));
    calls.answer(1, ok('first'));
    expect([await first, await second]).toEqual([ok('first'), ok('second')]);
    expect(sent.map((frame) => frame.type === 'command' && frame.name)).toEqual(['feed.start', 'feed.stop']);
  });

  it('no answer within ten seconds is unknown, not a refusal', async () => {
    const calls = createCalls(() => true);
    const pending = calls.call('feed.start', {});
    await vi.advanceTimersByTimeAsync(COMMAND_TIMEOUT_MS);
    const result = await pending;
    expect(!result.ok && result.error.code).toBe('TIMED_OUT');
    calls.answer(1, ok('late'));
  });

  it('without a connection nothing is sent, and that is said at once', async () => {
    const result = await createCalls(() => false).call('feed.start', {});
    expect(!result.ok && result.error.code).toBe('DISCONNECTED');
  });

  it('a broken connection answers all that wait', async () => {
    const calls = createCalls(() => true);
    const pending = [calls.call('feed.start', {}), calls.call('feed.stop', {})];
    calls.failAll();
    const codes = (await Promise.all(pending)).map((result) => !result.ok && result.error.code);
    // They were sent: what became of them is another question than that of a command which never left.
    expect(codes).toEqual(['BROKEN_OFF', 'BROKEN_OFF']);
  });

  it('a question without an answer leaves nothing in doubt, an order does', async () => {
    const calls = createCalls(() => true);
    const pending = [
      calls.call('journal.fact', { row: 1 }),
      calls.call('squareOff.send', { proposal: 'p1' }),
    ];
    calls.failAll();
    const [asked, sent] = (await Promise.all(pending)).map((result) =>
      result.ok ? '' : result.error.message,
    );
    expect(asked).toBe(
      'The connection broke before Kavach answered to the question for a journal row’s fact.',
    );
    expect(sent).toContain('answered to the square-off: whether it was carried out is not known.');
  });

  it('names a command in a person’s words, never by its inner name', async () => {
    const refused = await createCalls(() => false).call('demo.speed', { speed: 60 });
    expect(!refused.ok && refused.error.message).toBe(
      'Kavach is not answering: the change of the Demo’s speed was not sent.',
    );
    const names = Object.keys(COMMAND_WORDS);
    const inner = names.filter((name) => /[a-z]\.[a-z]/.test(COMMAND_WORDS[name as CommandName].words));
    expect(inner).toEqual([]);
  });
});

describe('silence', () => {
  it('is noticed within two seconds and given up on after five', () => {
    const seen: string[] = [];
    const silence = createSilence(
      () => seen.push('silent'),
      () => seen.push('dead'),
    );
    silence.heard();
    vi.advanceTimersByTime(SILENCE_MS - 1);
    silence.heard();
    vi.advanceTimersByTime(SILENCE_MS - 1);
    expect(seen).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(seen).toEqual(['silent']);
    expect(SILENCE_MS).toBeLessThan(2_000);
    expect(SILENCE_MS).toBeGreaterThan(2 * HEARTBEAT_MS);
    vi.advanceTimersByTime(GIVE_UP_MS - SILENCE_MS);
    expect(seen).toEqual(['silent', 'dead']);
  });
});
