import type { CommandError } from '../../../shared/contract/index.ts';
import { err, type Result } from '../../../shared/units/index.ts';

export function notNow(message: string): Result<never, CommandError> {
  return err({ code: 'NOT_NOW', message });
}

export function notFound(message: string): Result<never, CommandError> {
  return err({ code: 'NOT_FOUND', message });
}
