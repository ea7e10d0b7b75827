import { z } from 'zod';
import { readSettings, type Settings } from '../../../shared/contract/index.ts';

/** Every setting with its limits, and the rules between them, as the catalogue of the contract has them. */
export const settingsSchema: z.ZodType<Settings> = z.unknown().transform((given, context) => {
  const read = readSettings(given);
  if (read.ok) return read.value;
  for (const { path, message } of read.error) {
    context.addIssue({ code: 'custom', path: [...path], message });
  }
  return z.NEVER;
});
