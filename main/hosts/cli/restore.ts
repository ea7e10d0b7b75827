import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { err, instant, ok, type Result } from '../../../shared/units/index.ts';
import { restoreBackup, undoRestore, type Restored } from '../../adapters/sqlite/backup/restore-backup.ts';
import { dataPlace } from './data-place.ts';
import { DONE, FAILED, WRONG_USE, type CliIo } from './io.ts';
import { wordOption } from './read-options.ts';

export const RESTORE_HELP = `kavach restore FILE | --undo  [--data DIR] [--format table|json|csv]

Puts the state of a backup into a data folder. Refuses while a terminal runs on it. The backup is unpacked and verified
first: every piece, every database, the chain of every journal. What was there is kept aside in the folder, and
--undo brings it back. Keys stay as they are; a halt that stands goes on, whatever the backup says.

  --undo           takes the last restore back; once more, and it is there again
  --format FORMAT  table (default), json or csv
  --data DIR       the data folder (default: the system's usual place)
  --help           this text

Exit codes: 0 done, 1 failed, 2 wrong use.
`;

const SPEC = {
  undo: { type: 'boolean', default: false },
  format: { type: 'string' },
  data: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

interface RestoreCommand {
  readonly help: boolean;
  /** Null: the last restore is to be taken back. */
  readonly file: string | null;
  readonly folder: string;
  readonly format: 'table' | 'json' | 'csv';
}

function restoreCommand(args: readonly string[]): Result<RestoreCommand, string> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: SPEC, allowPositionals: true });
    const format = wordOption('--format', values.format, ['table', 'json', 'csv']);
    if (!format.ok) return format;
    const [file = null, ...more] = positionals;
    const named = (file === null) === values.undo && more.length === 0;
    if (!values.help && !named) return err('name one backup, or --undo');
    const folder = dataPlace(values.data ?? null);
    return ok({
      help: values.help,
      file: file === null ? null : resolve(file),
      folder,
      format: format.value,
    });
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

function printed({ names, aside }: Restored, { folder, format }: RestoreCommand): string {
  if (format === 'json') return `${JSON.stringify({ folder, files: names, aside }, null, 2)}\n`;
  if (format === 'csv') return `file\n${names.map((name) => `${name}\n`).join('')}`;
  const kept =
    aside === null ? 'There was nothing before.' : `What was there lies in ${aside}; --undo brings it back.`;
  return `${folder}: ${names.length} files are in their place. ${kept}\n`;
}

/** `kavach restore`: the state of a backup back into a data folder. Source: product.md 4. */
export async function runRestore(args: readonly string[], io: CliIo): Promise<number> {
  const command = restoreCommand(args);
  if (!command.ok) {
    io.err(`${command.error}\nTry: kavach restore --help\n`);
    return WRONG_USE;
  }
  const { help, file, folder } = command.value;
  if (help) {
    io.out(RESTORE_HELP);
    return DONE;
  }
  const now = instant(Date.now());
  const restored = file === null ? undoRestore(folder, now) : restoreBackup(folder, file, now);
  if (!restored.ok) {
    io.err(`${restored.error.code}: ${restored.error.message}\n`);
    return FAILED;
  }
  io.out(printed(restored.value, command.value));
  return DONE;
}
