import { z } from 'zod';
import { SIGNAL_IDS, type CommandArgs, type LiveCommands } from '../../../shared/contract/index.ts';
import { shortText } from './values.ts';

const contract = shortText(100);

const wish = z.strictObject({
  signal: z.enum(SIGNAL_IDS),
  short: contract.nullable(),
  hedge: contract.nullable(),
  units: z.int().min(1).max(1_000_000),
  product: z.enum(['MIS', 'NRML']),
});

/** Of the commands that the live book answers. */
export const liveSchemas: { readonly [N in keyof LiveCommands]: z.ZodType<CommandArgs<N>> } = {
  'live.outlook': z.strictObject({}),
  'live.endFirstWeek': z.strictObject({}),
  'position.adopt': wish,
  'position.whatIf': wish,
  'position.acknowledge': z.strictObject({ contract, net: z.int().min(-1_000_000).max(1_000_000) }),
};
