import type { ResourceLimits } from 'node:worker_threads';

/** What a thread beside the terminal may take: enough for twenty years of minutes, and no machine stands still for it. */
export const THREAD_MEMORY: ResourceLimits = { maxOldGenerationSizeMb: 2_048 };

const MB_PER_GB = 1_024;

/** Why a thread broke off, as part of a sentence. */
export function whyBroken(error: unknown, { maxOldGenerationSizeMb: most }: ResourceLimits): string {
  if (!(error instanceof Error)) return String(error);
  const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (!isMemory || most === undefined) return error.message;
  const size = most < MB_PER_GB ? `${most} MB` : `${most / MB_PER_GB} GB`;
  return `it needed more than ${size} of memory; fewer days need less`;
}
