import { z } from 'zod';
import {
  SIGNAL_IDS,
  type CommandArgs,
  type CommandError,
  type CommandName,
} from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { alertSchemas } from './alert-schemas.ts';
import { backtestSchemas } from './backtest-schemas.ts';
import { historySchemas } from './history-schemas.ts';
import { liveSchemas } from './live-schemas.ts';
import { settingsSchema } from './settings-schema.ts';
import { replaySchemas } from './replay-schemas.ts';
import { sideSchemas } from './side-schemas.ts';
import { barMinutes, dateValue, paiseBetween, shortText } from './values.ts';

const nothing: z.ZodType<Record<string, never>> = z.strictObject({});
const signal = z.enum(SIGNAL_IDS);
const kind = z.enum(['SYS', 'EVAL', 'RISK', 'ORD', 'FILL', 'POS', 'HALT', 'USER', 'LINK', 'MARK']);
const name = shortText(100);
const account = z.enum(['breeze', 'kite']);
/** Printed characters only: what was copied with a line end or a space in it is no key. */
const secretText = z
  .string()
  .trim()
  .regex(/^[!-~]{1,200}$/, 'must be without spaces');

/** One schema for each command of the contract: a command without one does not compile. */
export const commandSchemas: { readonly [N in CommandName]: z.ZodType<CommandArgs<N>> } = {
  'emergency.stop': z.strictObject({ by: name }),
  'emergency.reset': z.strictObject({ reason: shortText(500), word: shortText(20) }),
  'squareOff.propose': z.strictObject({ spread: name.nullable() }),
  'squareOff.send': z.strictObject({ proposal: name }),
  'squareOff.drop': z.strictObject({ proposal: name }),
  'mode.set': z.strictObject({
    mode: z.enum(['demo', 'paper', 'live']),
    address: z.string().max(100).exactOptional(),
    word: z.string().max(20).exactOptional(),
  }),
  'account.loginPage': z.strictObject({ account }),
  'account.finishLogin': z.strictObject({ account, answer: z.string().min(1).max(2_000) }),
  'account.logout': z.strictObject({ account }),
  'account.keys': z.strictObject({ account, key: secretText, secret: secretText }),
  'account.address': z.strictObject({ address: z.union([z.ipv4(), z.ipv6()]) }),
  ...liveSchemas,
  ...alertSchemas,
  ...backtestSchemas,
  ...historySchemas,
  ...sideSchemas,
  ...replaySchemas,
  'feed.start': nothing,
  'feed.stop': nothing,
  'signals.start': nothing,
  'signals.stop': nothing,
  'signals.enable': z.strictObject({ signal, enabled: z.boolean() }),
  'settings.get': nothing,
  'settings.set': z.strictObject({ settings: settingsSchema, revision: z.int().min(0) }),
  'chart.bars': z.strictObject({
    minutes: barMinutes,
    limit: z.int().min(1).max(5_000),
    symbol: z.enum(['NIFTY', 'INDIAVIX']).exactOptional(),
  }),
  'signals.evaluations': z.strictObject({ week: dateValue }),
  'journal.page': z.strictObject({
    before: z.int().min(1).nullable(),
    limit: z.int().min(1).max(500),
    kind: kind.exactOptional(),
    signal: signal.exactOptional(),
    spread: z.string().max(100).exactOptional(),
    text: z.string().max(200).exactOptional(),
  }),
  'journal.fact': z.strictObject({ row: z.int().min(1) }),
  'notice.acknowledge': z.strictObject({ id: z.int().min(0) }),
  'demo.speed': z.strictObject({ speed: z.number().min(0).max(1_000) }),
  'demo.restart': z.strictObject({ scenario: name, seed: z.int().min(0).max(2_147_483_647).nullable() }),
  'payoff.whatIf': z.strictObject({
    spread: name,
    spot: paiseBetween(1),
    ivChangePercent: z.number().min(-100).max(500),
    daysForward: z.number().min(0).max(60),
  }),
};

export function isCommandName(text: string): text is CommandName {
  return Object.hasOwn(commandSchemas, text);
}

/** The arguments as the contract wants them, or BAD_ARGUMENTS that names the first field that is wrong. */
export function readArgs<N extends CommandName>(
  command: N,
  args: unknown,
): Result<CommandArgs<N>, CommandError> {
  const read = commandSchemas[command].safeParse(args);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
  return err({ code: 'BAD_ARGUMENTS', message: `${command}: ${where}${issue?.message ?? 'not understood'}` });
}
