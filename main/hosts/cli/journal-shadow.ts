import { istDate, minus } from '../../../shared/units/index.ts';
import { attempt } from '../../adapters/sqlite/fault.ts';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import { readJournal } from '../../adapters/sqlite/journal-reader.ts';
import type { Fact } from '../../engine/index.ts';
import type { BookName } from '../../ports/journal.ts';
import { besideTwin, eitherSpreads } from '../../terminal/shadow/compare-fills.ts';
import { FillLedger } from '../../terminal/shadow/fill-ledger.ts';
import { DONE, FAILED, type CliIo } from './io.ts';
import type { JournalCommand } from './journal-options.ts';
import { printedTwins, type BesideTwin } from './journal-shadow-rows.ts';

function ledgerOf(data: string, book: BookName, io: CliIo): FillLedger | null {
  const path = folderFiles.journal(data, book);
  const reader = readJournal(path, book);
  if (!reader.ok) {
    io.err(`${reader.error.code}: ${reader.error.message}\n`);
    return null;
  }
  const ledger = new FillLedger();
  const read = attempt(path, () => {
    for (const { body } of reader.value.rows(1)) ledger.add(JSON.parse(body) as Fact);
  });
  reader.value.close();
  if (read.ok) return ledger;
  io.err(`${read.error.code}: ${read.error.message}\n`);
  return null;
}

function besideOf({ from, to }: JournalCommand, live: FillLedger, twin: FillLedger): readonly BesideTwin[] {
  return eitherSpreads(live, twin).flatMap(({ plan: { id, at } }) => {
    const day = istDate(at);
    if ((from !== null && day < from) || (to !== null && day > to)) return [];
    const [a, b] = [live.spread(id)?.realised ?? null, twin.spread(id)?.realised ?? null];
    const realised = a === null || b === null ? null : { live: a, twin: b, difference: minus(a, b) };
    return { day, ...besideTwin(id, live, twin), realised };
  });
}

/** Live's fills beside those of its paper twin, over the days that were asked for. */
export function shadowReport(command: JournalCommand, io: CliIo): number {
  const live = ledgerOf(command.data, 'live', io);
  const twin = live === null ? null : ledgerOf(command.data, 'shadow', io);
  if (live === null || twin === null) return FAILED;
  const all = besideOf(command, live, twin);
  io.out(printedTwins(all, command.format));
  return DONE;
}
