import { z } from 'zod';
import type { SignalSettings } from '../../../shared/contract/index.ts';

const onOff = z.boolean();

export const signalSettings: z.ZodType<SignalSettings> = z.strictObject({
  enabled: z.strictObject({
    S1: onOff,
    S2: onOff,
    S3: onOff,
    S4: onOff,
    S5: onOff,
    S6: onOff,
    S7: onOff,
    S8: onOff,
  }),
  previousWeekSource: z.enum(['auto', 'daily', 'intraday']),
  weekendSessions: onOff,
  tradeDoubtfulWeeks: onOff,
});
