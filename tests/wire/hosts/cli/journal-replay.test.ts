import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDataFolder } from '../../../../main/adapters/sqlite/data-folder.ts';
import { NSE_CALENDAR } from '../../../../main/domain/calendar/index.ts';
import {
  createEngine,
  type EngineEvent,
  type EngineInput,
  type Fact,
} from '../../../../main/engine/index.ts';
import { runJournal } from '../../../../main/hosts/cli/journal.ts';
import { firstSeq } from '../../../../main/terminal/run-number.ts';
import { toTape } from '../../../../main/terminal/tape-record.ts';
import { TERMINAL_SETTINGS } from '../../../../shared/contract/index.ts';
import { after, clock, istInstant, tradingDate, type Instant } from '../../../../shared/units/index.ts';
import { collected } from '../../../support/cli.ts';
import { valueOf } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const monday = tradingDate('2026-11-23');
const START = istInstant(monday, clock('10:00'));

const started = (run: number, journalRow: number): EngineInput => ({
  type: 'started',
  run,
  mode: 'demo',
  codeVersion: '0.1.0',
  journalRow,
  settingsRevision: 1,
  settings: TERMINAL_SETTINGS,
  halt: 'ACTIVE',
  haltReason: null,
  haltSince: null,
});

const command = (name: 'signals.start' | 'signals.stop'): EngineInput => ({
  type: 'command',
  call: 1,
  by: 'key',
  command: { name, args: {} },
});

/** A small terminal: one run over the given inputs, taped and journaled as the real one does. `untold` is not taped. */
function oneRun(
  path: string,
  number: number,
  inputs: readonly EngineInput[],
  untold?: EngineInput,
  book: 'demo' | 'live' = 'demo',
): void {
  const folder = valueOf(openDataFolder(path));
  const journal = valueOf(folder.journal(book));
  const tape = valueOf(folder.tape(monday, book === 'demo' ? 'demo' : 'paper'));
  const engine = createEngine({ book, mode: book, calendar: NSE_CALENDAR });
  const { row } = journal.head();
  for (const { body } of journal.read(1, row)) engine.fold(JSON.parse(body) as Fact);
  for (const [index, input] of [started(number, row), ...inputs].entries()) {
    const at: Instant = after(START, number * 60_000 + index * 1_000);
    const event = { ...input, seq: firstSeq(number) + index, at } as EngineEvent;
    if (input !== untold) tape.record(toTape(book, event));
    tape.flush();
    const facts = engine.apply(event).flatMap((effect) => (effect.type === 'journal' ? [effect.fact] : []));
    valueOf(
      journal.append(
        facts.map((fact) => ({ at, seq: event.seq, type: fact.type, body: JSON.stringify(fact) })),
      ),
    );
  }
  for (const store of [journal, tape, folder]) store.close();
}

const replay = (path: string, ...args: readonly string[]) =>
  collected((io) => runJournal(['replay', '--data', path, ...args], io));

describe('kavach journal replay', () => {
  it('comes to the same decisions over several runs, says so, and what it left out', async () => {
    const path = temporaryFolder();
    oneRun(path, 1, [command('signals.stop'), command('signals.start')]);
    oneRun(path, 2, [command('signals.stop')]);
    const ran = await replay(path, '--format', 'json');
    expect(ran.code).toBe(0);
    const result = JSON.parse(ran.out) as Record<string, unknown>;
    expect(result).toMatchObject({ runs: 2, difference: null, excludedColumns: ['row', 'wallMs', 'hash'] });
    expect(result['rows']).toBeGreaterThanOrEqual(5);
    expect(result['reproducedHash']).toBe(result['recordedHash']);
    const table = (await replay(path)).out;
    expect(table).toMatch(/columns left out +row, wallMs, hash/);
    expect(table).toMatch(/difference +none/);
  });

  it('names the first row that comes out differently: here an input was lost from the tape', async () => {
    const path = temporaryFolder();
    const lost = command('signals.stop');
    oneRun(path, 1, [lost, command('signals.start')], lost);
    const ran = await replay(path, '--format', 'json');
    expect(ran.code).toBe(1);
    const { difference } = JSON.parse(ran.out) as { difference: { row: number; recorded: { type: string } } };
    expect(difference.recorded.type).toBe('monitoringChanged');
    expect((await replay(path)).out).toMatch(new RegExp(`difference +row ${difference.row}`));
  });

  it('finds what live was told on the one tape of paper and live', async () => {
    const path = temporaryFolder();
    oneRun(path, 1, [command('signals.stop'), command('signals.start')], undefined, 'live');
    const ran = await replay(path, '--book', 'live', '--format', 'json');
    expect([ran.code, JSON.parse(ran.out)]).toMatchObject([0, { runs: 1, difference: null }]);
  });

  it('makes no broker anew where the tape names none, and none of a real market', async () => {
    const path = temporaryFolder();
    oneRun(path, 1, [command('signals.stop')]);
    const old = await replay(path, '--broker', 'simulated');
    expect([old.code, old.err]).toEqual([1, expect.stringContaining('run 1 names no simulated broker')]);
    const live = await replay(path, '--broker', 'simulated', '--book', 'live');
    expect([live.code, live.err]).toEqual([1, expect.stringContaining('only the broker of a Demo')]);
  });

  it('touches neither journal nor tape', async () => {
    const path = temporaryFolder();
    oneRun(path, 1, [command('signals.stop')]);
    const files = ['demo.db', join('ticks', '2026-11-23-demo.db')];
    const bytes = () => files.map((file) => readFileSync(join(path, file)).toString('base64'));
    const before = bytes();
    await replay(path);
    expect(bytes()).toEqual(before);
  });

  it('fails where nothing was recorded', async () => {
    const path = temporaryFolder();
    const folder = valueOf(openDataFolder(path));
    valueOf(folder.journal('paper')).close();
    folder.close();
    expect(await replay(path, '--book', 'paper')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/no recorded day of the paper book/),
    });
  });
});
