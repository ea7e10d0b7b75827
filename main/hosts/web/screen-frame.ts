import { z } from 'zod';

/** The name is checked by the terminal, which answers BAD_ARGUMENTS for one that it does not know. */
const frameSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('command'),
    call: z.int().min(0),
    name: z.string().max(100),
    args: z.unknown(),
  }),
  z.strictObject({ type: z.literal('resync') }),
]);

type ReceivedFrame = z.infer<typeof frameSchema>;

/** A frame from a screen; null where it is none. */
export function readScreenFrame(text: string): ReceivedFrame | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  const read = frameSchema.safeParse(raw);
  return read.success ? read.data : null;
}
