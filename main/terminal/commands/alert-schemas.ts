import { z } from 'zod';
import type { AlertRules, ChannelSwitches, CommandArgs } from '../../../shared/contract/index.ts';
import { timeOfDayValue } from './values.ts';

const onOff = z.boolean();
const ways: z.ZodType<ChannelSwitches> = z.strictObject({
  screen: onOff,
  desktop: onOff,
  sound: onOff,
  telegram: onOff,
});
/** A halt and a stop that lasts are never out of sight. */
const alwaysShown = ways.refine(({ screen }) => screen, {
  message: 'is always on the screen',
  path: ['screen'],
});

const rules: z.ZodType<AlertRules> = z.strictObject({
  events: z.strictObject({
    fired: ways,
    filled: ways,
    rejected: ways,
    stale: ways,
    limit: ways,
    halt: alwaysShown,
    token: ways,
    stopping: alwaysShown,
    other: ways,
  }),
  quiet: z.strictObject({ from: timeOfDayValue, until: timeOfDayValue }).nullable(),
  telegram: onOff,
});

/** As Telegram hands them out: the bot's number, a colon, 35 letters or so. */
const token = z
  .string()
  .trim()
  .regex(/^\d{5,15}:[\w-]{20,80}$/, 'is not a bot token such as 123456789:AAE…, as BotFather gives it');
/** A person's number, a group's negative one, or a channel's name. */
const chat = z
  .string()
  .trim()
  .regex(/^(?:-?\d{3,20}|@\w{4,40})$/, 'is a number such as 123456789, or a channel such as @name');

export const alertSchemas: {
  readonly [N in 'alerts.set' | 'alerts.acknowledge' | 'alerts.telegram' | 'alerts.test']: z.ZodType<
    CommandArgs<N>
  >;
} = {
  'alerts.set': z.strictObject({ rules, revision: z.int().min(0) }),
  'alerts.acknowledge': z.strictObject({ id: z.int().min(0) }),
  'alerts.telegram': z
    .strictObject({ token: token.nullable(), chat: chat.nullable() })
    .refine((given) => (given.token === null) === (given.chat === null), {
      message: 'a token and a chat belong together',
    }),
  'alerts.test': z.strictObject({}),
};
