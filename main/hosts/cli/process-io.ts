import { REDACTOR } from '../log/redactor.ts';
import type { CliIo } from './io.ts';

/** The outputs of this process. Nothing that opens an account leaves by them: results are the command's own words, complaints may be an SDK's. */
export const PROCESS_IO: CliIo = {
  out: (text) => void process.stdout.write(REDACTOR.withoutKnown(text)),
  err: (text) => void process.stderr.write(REDACTOR.clean(text)),
};
