import { describe, expect, it } from 'vitest';
import { instant, ensure } from '../../../shared/units/index.ts';
import type { JournalDraft } from '../../../main/ports/journal.ts';
import { SimFile } from './sim-file.ts';
import { NO_HOOKS, SimJournal } from './sim-journal.ts';

const draft = (type: string): JournalDraft => ({ at: instant(1), seq: 1, type, body: `{"type":"${type}"}` });

describe('the simulated disk', () => {
  it('keeps what was synced through a crash, and loses what was not', () => {
    const file = new SimFile();
    file.write('one');
    file.sync();
    file.write('two');
    file.crash(0);
    expect(file.records()).toEqual(['one']);
  });

  it('may keep what was not synced, the last record torn in its middle', () => {
    const file = new SimFile();
    for (const record of ['first', 'second', 'third!']) file.write(record);
    file.crash(0.5);
    expect(file.records()).toEqual(['first', 'sec']);
  });
});

describe('a journal on it', () => {
  it('is whole after a crash within a write: the torn transaction is gone, the ones before are there', () => {
    const file = new SimFile();
    const journal = new SimJournal(file, NO_HOOKS);
    journal.append([draft('a'), draft('b')]);
    const dying = new SimJournal(file, {
      ...NO_HOOKS,
      at: (point) => {
        if (point === 'inWrite') throw new Error('dead');
      },
    });
    expect(() => dying.append([draft('c'), draft('d')])).toThrow('dead');
    file.crash(0.7);
    expect(file.records()).toHaveLength(2);
    const after = new SimJournal(file, NO_HOOKS);
    expect(after.read(1, 10).map((row) => row.type)).toEqual(['a', 'b']);
    expect(after.head()).toEqual(journal.head());
  });

  it('refuses a chain that was changed', () => {
    const file = new SimFile();
    new SimJournal(file, NO_HOOKS).append([draft('a')]);
    const forged = new SimFile();
    forged.write(ensure(file.records()[0], 'a record').replace('"seq":1', '"seq":2'));
    forged.sync();
    expect(() => new SimJournal(forged, NO_HOOKS)).toThrow('the chain is broken');
  });
});
