import { z } from 'zod';
import type { BacktestCommands, CommandArgs } from '../../../shared/contract/index.ts';
import { settingsSchema } from './settings-schema.ts';
import { dateValue, paiseBetween } from './values.ts';

const nothing: z.ZodType<Record<string, never>> = z.strictObject({});
/** As the command line prints it. */
const run = z.string().regex(/^[0-9a-f]{6,64}$/, 'is no run');
const SESSION_MINUTES = 375;
const SLIPPAGE_MAX = 20_00;

const wish = z
  .strictObject({
    store: z.enum(['local', 'sqlserver']),
    vendor: z.string().min(1).max(60),
    from: dateValue.nullable(),
    to: dateValue.nullable(),
    toleranceMinutes: z.int().min(0).max(SESSION_MINUTES),
    slippage: paiseBetween(0, SLIPPAGE_MAX),
    settings: settingsSchema,
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    message: 'the last day lies before the first',
    path: ['to'],
  });

/** Of backtests. */
export const backtestSchemas: { readonly [N in keyof BacktestCommands]: z.ZodType<CommandArgs<N>> } = {
  'backtest.run': wish,
  'backtest.rerun': z.strictObject({ run }),
  'backtest.cancel': nothing,
  'backtest.soFar': nothing,
  'backtest.list': nothing,
  'backtest.show': z.strictObject({ run }),
  'backtest.trade': z.strictObject({ run, trade: z.int().min(0).max(10_000) }),
  'backtest.compare': z.strictObject({ run, other: run }),
  'backtest.export': z.strictObject({ run, format: z.enum(['csv', 'json', 'html']) }),
};
