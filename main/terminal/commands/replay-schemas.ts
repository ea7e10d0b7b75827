import { z } from 'zod';
import type { CommandArgs } from '../../../shared/contract/index.ts';
import type { Instant } from '../../../shared/units/index.ts';
import type { ReplayCommandName } from '../../ports/replays.ts';
import { barMinutes, dateValue, shortText } from './values.ts';

const nothing: z.ZodType<Record<string, never>> = z.strictObject({});

/** The year 9999 and what comes after it are no instants of a market. */
const AT_MAX = 253_370_764_800_000;

const at = z
  .int()
  .min(0)
  .max(AT_MAX)
  .transform((value) => value as Instant);

const source = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.literal('tape'),
    book: z.enum(['demo', 'paper', 'live']),
    date: dateValue,
    at: at.exactOptional(),
  }),
  z.strictObject({
    from: z.literal('history'),
    vendor: shortText(100),
    minutes: barMinutes,
    date: dateValue,
    at: at.exactOptional(),
  }),
  z.strictObject({
    from: z.literal('run'),
    run: shortText(100),
    trade: z.int().min(0),
    at: at.exactOptional(),
  }),
]);

/** What the commands of a replay take. */
export const replaySchemas: { readonly [N in ReplayCommandName]: z.ZodType<CommandArgs<N>> } = {
  'replay.days': nothing,
  'replay.open': source,
  'replay.close': nothing,
  'replay.play': z.strictObject({ playing: z.boolean() }),
  'replay.speed': z.strictObject({ speed: z.number().min(1).max(1_000) }),
  'replay.seek': z.strictObject({ at }),
  'replay.step': z.strictObject({
    to: z.enum(['bar', 'decision']),
    way: z.enum(['next', 'previous']),
    minutes: barMinutes,
  }),
  'replay.bars': z.strictObject({
    minutes: barMinutes,
    limit: z.int().min(1).max(5_000),
    symbol: z.enum(['NIFTY', 'INDIAVIX']).exactOptional(),
  }),
  'replay.evaluations': z.strictObject({ week: dateValue }),
};
