import {
  formatPrice,
  formatSigned,
  istDate,
  minus,
  UNKNOWN,
  type Paise,
} from '../../../shared/units/index.ts';
import type { ShadowSpread } from '../../../shared/contract/index.ts';
import { attempt } from '../../adapters/sqlite/fault.ts';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import { readJournal } from '../../adapters/sqlite/journal-reader.ts';
import type { Fact } from '../../engine/index.ts';
import type { BookName } from '../../ports/journal.ts';
import { besideTwin, eitherSpreads, sumOf } from '../../terminal/shadow/compare-fills.ts';
import { FillLedger } from '../../terminal/shadow/fill-ledger.ts';
import { DONE, FAILED, type CliIo } from './io.ts';
import type { JournalCommand } from './journal-options.ts';
import { plainCsv, textTable } from './text-table.ts';

interface Beside extends ShadowSpread {
  readonly day: string;
  /** Of the whole spread, as each book closed it; null until both have. */
  readonly realised: { readonly live: Paise; readonly twin: Paise; readonly difference: Paise } | null;
}

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

function besideOf({ from, to }: JournalCommand, live: FillLedger, twin: FillLedger): readonly Beside[] {
  return eitherSpreads(live, twin).flatMap(({ plan: { id, at } }) => {
    const day = istDate(at);
    if ((from !== null && day < from) || (to !== null && day > to)) return [];
    const [a, b] = [live.spread(id)?.realised ?? null, twin.spread(id)?.realised ?? null];
    const realised = a === null || b === null ? null : { live: a, twin: b, difference: minus(a, b) };
    return { day, ...besideTwin(id, live, twin), realised };
  });
}

const HEADER = ['day', 'spread', 'trade', 'contract', 'side', 'units', 'expected', 'got', 'rupees'] as const;

function rowsOf({ day, spread, fills }: Beside): readonly (readonly string[])[] {
  return fills.map(({ trade, contract, side, quantity, expected, got, difference }) => [
    day,
    spread,
    trade,
    contract,
    side,
    String(quantity),
    formatPrice(expected),
    formatPrice(got),
    difference === null ? UNKNOWN : formatSigned(difference),
  ]);
}

function printed(all: readonly Beside[], format: JournalCommand['format']): string {
  const rows = all.flatMap(rowsOf);
  if (format === 'csv')
    return plainCsv(
      HEADER,
      rows.map((row) => row.map((cell) => cell.replaceAll(',', ''))),
    );
  const sum = sumOf(all.map(({ difference }) => difference));
  const apart = all.flatMap(({ spread, apart: words }) => words.map((text) => `${spread}: ${text}\n`));
  const total = `live less twin, over ${all.length} spreads: ${sum === null ? UNKNOWN : formatSigned(sum)} rupees\n`;
  return textTable(HEADER, rows) + total + apart.join('');
}

/** Live's fills beside those of its paper twin, over the days that were asked for. */
export function shadowReport(command: JournalCommand, io: CliIo): number {
  const live = ledgerOf(command.data, 'live', io);
  const twin = live === null ? null : ledgerOf(command.data, 'shadow', io);
  if (live === null || twin === null) return FAILED;
  const all = besideOf(command, live, twin);
  io.out(command.format === 'json' ? `${JSON.stringify(all, null, 2)}\n` : printed(all, command.format));
  return DONE;
}
