import { z } from 'zod';
import type { CommandArgs } from '../../../shared/contract/index.ts';

const nothing: z.ZodType<Record<string, never>> = z.strictObject({});

/** Of what stands beside the trading and takes little or nothing with it. */
export const sideSchemas: {
  readonly [N in 'backup.start' | 'desktop.choose' | 'doctor.run' | 'drill.start']: z.ZodType<CommandArgs<N>>;
} = {
  'desktop.choose': z.strictObject({
    globalStop: z.boolean(),
    startAtLogin: z.boolean(),
    lookForUpdates: z.boolean(),
  }),
  'backup.start': nothing,
  'doctor.run': nothing,
  'drill.start': nothing,
};
