import { z } from 'zod';
import { IMPORT_KINDS, type CommandArgs, type HistoryCommands } from '../../../shared/contract/index.ts';
import { sqlServerSchema } from './sql-server-schema.ts';
import { barMinutes, dateValue } from './values.ts';

const nothing: z.ZodType<Record<string, never>> = z.strictObject({});
const FILES_MAX = 50;
/** A path of the machine where the terminal runs. */
const path = z.string().trim().min(1).max(1_000);
const kind = z.enum(IMPORT_KINDS).nullable();
const days = { first: dateValue.nullable(), last: dateValue.nullable() };
const copy = { kind, minutes: barMinutes.nullable(), ...days };
/** A password, a client's secret, or a token, which is the longest. */
const secret = z.string().max(10_000).nullable();

const wish = z
  .discriminatedUnion('from', [
    z.strictObject({
      from: z.literal('files'),
      files: z.array(path).min(1).max(FILES_MAX),
      kind,
      symbol: z.enum(['NIFTY', 'INDIAVIX']),
      vendor: z.string().trim().min(1).max(60),
    }),
    z.strictObject({ from: z.literal('sqlserver'), ...copy }),
    z.strictObject({ from: z.literal('folder'), folder: path, ...copy }),
    z.strictObject({ from: z.literal('breeze'), first: dateValue, last: dateValue.nullable() }),
  ])
  .refine(
    (asked) =>
      asked.from === 'files' || asked.first === null || asked.last === null || asked.first <= asked.last,
    { message: 'the last day lies before the first', path: ['last'] },
  );

/** Of the past and its stores. */
export const historySchemas: { readonly [N in keyof HistoryCommands]: z.ZodType<CommandArgs<N>> } = {
  'history.coverage': nothing,
  'history.import': wish,
  'history.stopImport': nothing,
  'history.imported': nothing,
  'history.connect': z.strictObject({ address: sqlServerSchema, secret }),
  'history.forget': nothing,
  'history.test': nothing,
};
