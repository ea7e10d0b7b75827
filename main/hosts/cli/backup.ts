import { resolve } from 'node:path';
import { instant } from '../../../shared/units/index.ts';
import { makeBackup, type MadeBackup } from '../../adapters/sqlite/backup/make-backup.ts';
import { keepBackupNote } from '../backup/backup-log.ts';
import { usualBackup } from '../backup/backup-place.ts';
import { packageVersion } from '../package-version.ts';
import { dataPlace } from './data-place.ts';
import { DONE, FAILED, WRONG_USE, type CliIo } from './io.ts';
import { readOptions, wordOption } from './read-options.ts';
import { plainCsv, textTable } from './text-table.ts';

export const BACKUP_HELP = `kavach backup [--to FILE] [--data DIR] [--format table|json|csv]

Writes the whole state of a data folder into one file: halt, journals, paper's books, settings, history, tapes,
calendar, alert rules. May run while a terminal trades; what is copied is one moment. Every database is checked, every
journal followed along its chain, and the file read through, before it gets its name.
Keys and logins are never in it (docs/operations.md).

  --to FILE        the file to make; one that is there is not written over
                   (default: backups/kavach-DATE-TIME.backup in the data folder; another disk is better)
  --format FORMAT  table (default), json or csv
  --data DIR       the data folder (default: the system's usual place)
  --help           this text

Exit codes: 0 done, 1 failed, 2 wrong use.
`;

const SPEC = {
  to: { type: 'string' },
  format: { type: 'string' },
  data: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

function printed({ path, fileBytes, names, journals }: MadeBackup, format: 'table' | 'json' | 'csv'): string {
  if (format === 'json')
    return `${JSON.stringify({ path, bytes: fileBytes, files: names, journals }, null, 2)}\n`;
  const header = ['book', 'rows', 'head'];
  const rows = Object.entries(journals).map(([book, { row, hash }]) => [book, String(row), hash]);
  if (format === 'csv') return plainCsv(header, rows);
  return `${textTable(header, rows)}${path}: ${names.length} files, ${fileBytes} bytes, whole\n`;
}

/** `kavach backup`: the state of a data folder in one file. Source: product.md 4. */
export async function runBackup(args: readonly string[], io: CliIo): Promise<number> {
  const options = readOptions(args, SPEC);
  const format = options.ok
    ? wordOption('--format', options.value.format, ['table', 'json', 'csv'])
    : options;
  if (!options.ok || !format.ok) {
    io.err(`${options.ok ? (format.ok ? '' : format.error) : options.error}\nTry: kavach backup --help\n`);
    return WRONG_USE;
  }
  const { help, data, to } = options.value;
  if (help) {
    io.out(BACKUP_HELP);
    return DONE;
  }
  const folder = dataPlace(data ?? null);
  const at = instant(Date.now());
  const made = await makeBackup({
    folder,
    target: to === undefined ? usualBackup(folder, at) : resolve(to),
    at,
    version: packageVersion(),
    tell: (doing) => io.err(`${doing} …\n`),
  });
  if (!made.ok) {
    io.err(`${made.error.code}: ${made.error.message}\n`);
    return FAILED;
  }
  const { path, fileBytes, names } = made.value;
  const problem = keepBackupNote(folder, { at, path, bytes: fileBytes, files: names.length });
  if (problem !== null) io.err(`${problem}\n`);
  io.out(printed(made.value, format.value));
  return DONE;
}
