import type { CalendarFile } from './calendar-file.ts';
import type { FieldReader, Fields } from './field-reader.ts';

export const FILE_FIELDS: readonly (keyof CalendarFile)[] = [
  'name',
  'asOf',
  'coverage',
  'holidays',
  'specialSessions',
  'hours',
  'expiryRules',
  'lotSizes',
  'freezeQuantities',
];

/** Notes every field that is not known: a misspelt one would else be read as missing. */
export function onlyKnown(read: FieldReader, fields: Fields, path: string, known: readonly string[]): void {
  for (const name of Object.keys(fields)) {
    if (!known.includes(name)) read.note(path === '' ? name : `${path}.${name}`, 'UNKNOWN_FIELD');
  }
}
