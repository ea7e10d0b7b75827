import type { DrillStep } from '../../../shared/contract/index.ts';
import { instant } from '../../../shared/units/index.ts';
import type { SecretStore } from '../../ports/secret-store.ts';
import { DONE, FAILED, type CliIo } from '../cli/io.ts';
import { textTable } from '../cli/text-table.ts';
import { liveDrill, nobody } from './drill-live.ts';
import { keepDrill } from './drill-log.ts';
import { paperDrill } from './drill-paper.ts';
import { withOwnKite } from './own-kite.ts';
import { readOnly } from './read-only-kite.ts';
import { keptSecrets } from './stop-live.ts';

/** With an account of its own, opened for this and closed again. */
async function ownAccount(
  folder: string,
  secrets: SecretStore,
  tell: (step: DrillStep) => void,
): Promise<void> {
  const looked = await withOwnKite(folder, secrets, async (kite) => liveDrill(readOnly(kite), tell));
  if (!looked.ok) tell({ step: 'Live: the local brokers', ok: false, detail: looked.error, ms: null });
}

/**
 * `kavach stop --drill`: the whole sequence in paper, and the live connection read only. Nothing is halted, nothing is sent
 * to a broker; what came of it is printed and kept in a line of the folder's log of drills.
 */
export async function runDrill(folder: string, io: CliIo): Promise<number> {
  const secrets = keptSecrets(folder, io);
  const steps: DrillStep[] = [];
  const tell = (step: DrillStep): void => void steps.push(step);
  const flatMs = paperDrill(tell);
  if (secrets === null) tell(nobody('no keys of Kite here: nothing to close'));
  else await ownAccount(folder, secrets, tell);
  const cells = steps.map(({ step, ok, detail, ms }) => [
    step,
    ok ? 'ok' : 'FAILED',
    ms === null ? '' : `${Math.round(ms)} ms`,
    detail,
  ]);
  io.out(textTable(['step', 'result', 'time', 'detail'], cells));
  const passed = steps.every(({ ok }) => ok);
  const unkept = keepDrill(folder, { at: instant(Date.now()), passed, flatMs, steps });
  if (unkept !== null) io.err(`${unkept}\n`);
  return passed ? DONE : FAILED;
}
