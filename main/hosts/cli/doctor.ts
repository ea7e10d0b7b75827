import { DOCTOR_CHECKS, type CheckId, type DoctorCheck } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { doctorThrough } from '../doctor/through-terminal.ts';
import { readRuntime } from '../runtime-file.ts';
import { dataPlace } from './data-place.ts';
import { doctorRows, worstOf, type DoctorFormat } from './doctor-rows.ts';
import { DONE, FAILED, WRONG_USE, type CliIo } from './io.ts';
import { readOptions, wordOption } from './read-options.ts';
import { unlockKeys } from './unlock-keys.ts';

export const DOCTOR_HELP = `kavach doctor [--json] [--data DIR]

Checks everything end to end: logins, address, clock, calendar, contracts, market data, signals, broker, journals,
disk, files, history, the way in and out through the engine. Each with what was seen and what to do about it
(docs/doctor.md). Through the running terminal where one answers, else alone; nothing is changed, no order can leave,
no secret is printed.

  --json           the same as --format json
  --format FORMAT  table (default), json or csv
  --data DIR       the data folder (default: the system's usual place)
  --help           this text

Exit codes: 0 nothing failed (warnings are printed), 1 something failed, 2 wrong use.
`;

const SPEC = {
  json: { type: 'boolean', default: false },
  format: { type: 'string' },
  data: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

interface DoctorCommand {
  readonly help: boolean;
  readonly folder: string;
  readonly format: DoctorFormat;
}

function doctorOptions(args: readonly string[]): Result<DoctorCommand, string> {
  const read = readOptions(args, SPEC);
  if (!read.ok) return read;
  const { json, help, data } = read.value;
  const format = wordOption('--format', read.value.format, ['table', 'json', 'csv']);
  if (!format.ok) return err(format.error);
  return ok({ help, folder: dataPlace(data ?? null), format: json ? 'json' : format.value });
}

async function look(folder: string, io: CliIo): Promise<readonly DoctorCheck[]> {
  const begins = (id: CheckId): void => io.err(`${DOCTOR_CHECKS[id].label} …\n`);
  const runtime = readRuntime(folder);
  const through = runtime === null ? null : await doctorThrough(runtime, begins);
  if (through !== null) return through.checks;
  io.err(`No terminal answers on ${folder}: looking without one.\n`);
  await unlockKeys(folder, io);
  const { doctorAlone } = await import('../doctor/alone.ts');
  return doctorAlone(folder, begins);
}

/** `kavach doctor`: what is well and what is not, and what to do about it. Source: product.md 3, 4. */
export async function runDoctor(args: readonly string[], io: CliIo): Promise<number> {
  const options = doctorOptions(args);
  if (!options.ok) {
    io.err(`${options.error}\nTry: kavach doctor --help\n`);
    return WRONG_USE;
  }
  const { help, folder, format } = options.value;
  if (help) {
    io.out(DOCTOR_HELP);
    return DONE;
  }
  const checks = await look(folder, io);
  io.out(doctorRows(checks, format));
  return worstOf(checks) === 'fail' ? FAILED : DONE;
}
