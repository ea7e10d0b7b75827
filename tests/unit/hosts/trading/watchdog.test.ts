import { EventEmitter } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchdogOf } from '../../../../main/hosts/trading/watchdog.ts';
import type { Mode } from '../../../../shared/contract/index.ts';
import { FakeTerminalLink } from '../../../support/fake-terminal-link.ts';
import { exampleSpread, positionsWith } from '../../../support/screen/position.ts';
import { SESSION } from '../../../support/screen/session.ts';

class Child extends EventEmitter {
  connected = true;
  readonly told: { readonly type: string }[] = [];
  readonly send = (word: { readonly type: string }): void => void this.told.push(word);
  readonly unref = (): void => undefined;
}

/** The watchdog of a terminal that shows this book with a short open, and the processes that were begun for it. */
function watched(mode: Mode) {
  const link = new FakeTerminalLink();
  link.state = { session: { ...SESSION, mode }, positions: positionsWith([exampleSpread()]) };
  const children: Child[] = [];
  const folder = { path: 'nowhere', control: { epoch: () => 1 } };
  const stores = { secrets: { read: () => null }, settings: { load: () => null } };
  const watchdog = watchdogOf(folder as never, link, stores as never, () => {
    const child = new Child();
    children.push(child);
    return child as unknown as ChildProcess;
  });
  return { watchdog, children };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('A watchdog is begun for a live short, hears each second, and good-bye at the end; a paper short needs none', () => {
  const { watchdog, children } = watched('live');
  vi.advanceTimersByTime(3_000);
  watchdog.close();
  expect(children.map(({ told }) => told.map(({ type }) => type))).toEqual([['beat', 'beat', 'beat', 'bye']]);
  const paper = watched('paper');
  vi.advanceTimersByTime(3_000);
  paper.watchdog.close();
  expect(paper.children).toEqual([]);
});

it('A watchdog that ends is begun again at once; one that cannot even begin, once a minute', () => {
  const { watchdog, children } = watched('live');
  vi.advanceTimersByTime(10_000);
  children[0]?.emit('exit');
  vi.advanceTimersByTime(1_000);
  expect(children).toHaveLength(2);
  children[1]?.emit('exit');
  vi.advanceTimersByTime(59_000);
  expect(children).toHaveLength(2);
  vi.advanceTimersByTime(2_000);
  expect(children).toHaveLength(3);
  watchdog.close();
});
