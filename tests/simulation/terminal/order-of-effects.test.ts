import { describe, expect, it } from 'vitest';
import type { Broker } from '../../../main/ports/broker.ts';
import type { Journal, JournalDraft } from '../../../main/ports/journal.ts';
import { err } from '../../../shared/units/index.ts';
import { BEFORE_THE_SIGNAL } from '../../support/before-the-signal.ts';
import { MemoryDisk, MemoryTerminal, type Wrapping } from '../../support/memory-terminal.ts';

/** Notes what is written and what is sent, in order; the journal can be broken. */
function witness() {
  const log: string[] = [];
  const state = { broken: false, appends: 0 };
  const wrapping: Wrapping = {
    journal: (inner: Journal): Journal => ({
      head: () => inner.head(),
      read: (from, limit) => inner.read(from, limit),
      close: () => inner.close(),
      append: (drafts: readonly JournalDraft[]) => {
        if (state.broken) return err({ code: 'DISK_FULL', message: 'no space left' });
        for (const { type, body } of drafts) {
          const tag = /"tag":"([^"]+)"/.exec(body)?.[1] ?? '';
          log.push(`write ${type} ${tag}`);
        }
        return inner.append(drafts);
      },
    }),
    broker: (inner: Broker): Broker => ({
      kind: inner.kind,
      submit: (ticket, done) => {
        log.push(`submit ${ticket.tag}`);
        inner.submit(ticket, done);
      },
      modify: (orderId, change, done) => {
        log.push(`modify ${orderId}`);
        inner.modify(orderId, change, done);
      },
      cancel: (orderId, done) => {
        log.push(`cancel ${orderId}`);
        inner.cancel(orderId, done);
      },
      snapshot: (done) => inner.snapshot(done),
      margin: (legs, done) => inner.margin(legs, done),
      onUpdate: (listener) => inner.onUpdate(listener),
      close: () => inner.close(),
    }),
  };
  return { log, state, wrapping };
}

const sent = (log: readonly string[]): readonly string[] =>
  log.filter((line) => /^(submit|modify|cancel)/.test(line));

describe('every order', { timeout: 300_000 }, () => {
  it('is on disk as an intent before it leaves the process', () => {
    const { log, wrapping } = witness();
    const demo = new MemoryTerminal(new MemoryDisk(), 'demo', BEFORE_THE_SIGNAL, wrapping);
    demo.runToFact('spreadOpened');
    demo.command('emergency.stop', { by: 'test' });
    demo.runTo('11:20');
    const submits = log.flatMap((line, place) => (line.startsWith('submit') ? [{ line, place }] : []));
    expect(submits.length).toBeGreaterThan(3);
    for (const { line, place } of submits) {
      const intent = log.indexOf(`write orderIntended ${line.slice('submit '.length)}`);
      expect(intent).toBeGreaterThanOrEqual(0);
      expect(intent).toBeLessThan(place);
    }
  });
});

describe('while the journal cannot be written', { timeout: 300_000 }, () => {
  it('no entry is sent, and the terminal is halted [promise 52]', () => {
    const { log, state, wrapping } = witness();
    const disk = new MemoryDisk();
    const demo = new MemoryTerminal(disk, 'demo', BEFORE_THE_SIGNAL, wrapping);
    demo.runTo('11:12');
    state.broken = true;
    demo.runTo('11:25');
    expect(sent(log)).toEqual([]);
    expect(disk.control.halt().state).toBe('HALTED');
  });

  it('an open spread is closed all the same, each order on the emergency log [promise 52]', () => {
    const { log, state, wrapping } = witness();
    const disk = new MemoryDisk();
    const demo = new MemoryTerminal(disk, 'demo', BEFORE_THE_SIGNAL, wrapping);
    demo.runToFact('spreadOpened');
    state.broken = true;
    const before = sent(log).length;
    demo.command('emergency.stop', { by: 'test' });
    demo.runTo('11:20');
    const after = sent(log).slice(before);
    expect(after.length).toBeGreaterThan(1);
    expect(demo.emergencyLines.length).toBeGreaterThanOrEqual(after.length);
    expect(demo.terminal.slice('positions').spreads.every(({ stage }) => stage === 'flat')).toBe(true);
    const positions = disk.paperBook.load().trades.reduce((sum, trade) => {
      return sum + (trade.side === 'buy' ? trade.quantity : -trade.quantity);
    }, 0);
    expect(positions).toBe(0);
  });

  it('a command is not acknowledged', () => {
    const { state, wrapping } = witness();
    const demo = new MemoryTerminal(new MemoryDisk(), 'demo', BEFORE_THE_SIGNAL, wrapping);
    demo.runTo('11:12');
    state.broken = true;
    expect(demo.command('signals.stop', {})).toMatchObject({ ok: false, error: { code: 'FAILED' } });
  });
});

describe('a terminal that was fenced off', { timeout: 300_000 }, () => {
  it('sends nothing any more, exits included', () => {
    const { log, wrapping } = witness();
    const disk = new MemoryDisk();
    const demo = new MemoryTerminal(disk, 'demo', BEFORE_THE_SIGNAL, wrapping);
    demo.runToFact('spreadOpened');
    disk.control.raiseEpoch();
    const before = sent(log).length;
    demo.command('emergency.stop', { by: 'test' });
    demo.runTo('11:20');
    expect(sent(log)).toHaveLength(before);
  });
});
