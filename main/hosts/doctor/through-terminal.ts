import type { CheckId, DoctorSlice } from '../../../shared/contract/index.ts';
import { askTerminal } from '../control-client.ts';
import type { Runtime } from '../runtime-file.ts';

const ANSWER_MS = 2_000;
const POLL_MS = 250;
const PATIENCE_MS = 180_000;

/** Has a running terminal make its checks anew, and gives its whole list; null where it does not answer. */
export async function doctorThrough(
  runtime: Runtime,
  begins: (id: CheckId) => void,
): Promise<DoctorSlice | null> {
  const begun = await askTerminal(runtime, 'POST', '/live/doctor', ANSWER_MS);
  // Refused: it is looking already, or may not now; its list is there all the same.
  if (!begun.ok && begun.error.code === 'SILENT') return null;
  const deadline = performance.now() + PATIENCE_MS;
  let last: CheckId | null = null;
  for (;;) {
    const answer = await askTerminal(runtime, 'GET', '/live/doctor', ANSWER_MS);
    if (!answer.ok) return null;
    const slice = answer.value as DoctorSlice;
    const { running } = slice;
    if (running === null || performance.now() > deadline) return slice;
    if (running !== last) begins(running);
    last = running;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
