import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { SystemTime } from '../../adapters/time/index.ts';
import type { SecretStore } from '../../ports/secret-store.ts';
import { ReportHub } from '../../terminal/report-hub.ts';
import { DONE, FAILED, type CliIo } from '../cli/io.ts';
import { textTable } from '../cli/text-table.ts';
import { openKiteOf } from '../trading/open-brokers.ts';
import { rehearsalAddress } from '../trading/rehearsal-folder.ts';
import { joinRehearsal } from '../trading/rehearsal.ts';
import { bookOf, listedBy, whyNoSession } from './closing-account.ts';
import { paperDrill } from './drill-paper.ts';
import type { DrillRow } from './drill-row.ts';
import { keptSecrets } from './stop-live.ts';

const LOG = 'drills.log';

/** What a stop would need of the broker, read and nothing else: the login, the list of contracts, the account's book. */
async function liveDrill(folder: string, secrets: SecretStore): Promise<readonly DrillRow[]> {
  const url = rehearsalAddress(folder);
  const joined = url === null ? null : await joinRehearsal(url);
  if (joined !== null && !joined.ok)
    return [{ step: 'Live: the local brokers', ok: false, detail: joined.error, ms: null }];
  const rehearsal = joined === null ? null : joined.value;
  const time = rehearsal?.time ?? new SystemTime();
  const kite = openKiteOf({ folder, rehearsal, secrets, time }, new ReportHub());
  try {
    const why = whyNoSession(kite.account.view());
    const login: DrillRow = {
      step: 'Live: login of the day',
      ok: why === null,
      detail: why ?? 'there',
      ms: null,
    };
    if (why !== null) return [login];
    const began = performance.now();
    const contracts = await listedBy(kite);
    const list = {
      ok: contracts.length > 0,
      detail: `${contracts.length} options`,
      ms: performance.now() - began,
    };
    const asked = performance.now();
    const book = await bookOf(kite);
    const held = book.ok ? book.value.positions.filter(({ net }) => net !== 0).length : 0;
    const read = {
      ok: book.ok,
      detail: book.ok ? `${held} positions` : book.error,
      ms: performance.now() - asked,
    };
    return [
      login,
      { step: 'Live: list of contracts', ...list },
      { step: 'Live: the account’s book', ...read },
    ];
  } finally {
    kite.close();
    rehearsal?.close();
  }
}

/**
 * `kavach stop --drill`: the whole sequence in paper, and the live connection read only. Nothing is halted, nothing is sent
 * to a broker; what came of it is printed and kept in a line of the folder's log of drills.
 */
export async function runDrill(folder: string, io: CliIo): Promise<number> {
  const secrets = keptSecrets(folder, io);
  const nobody: DrillRow = {
    step: 'Live',
    ok: true,
    detail: 'no keys of Kite here: nothing to close',
    ms: null,
  };
  const rows = [...paperDrill(), ...(secrets === null ? [nobody] : await liveDrill(folder, secrets))];
  const cells = rows.map(({ step, ok, detail, ms }) => [
    step,
    ok ? 'ok' : 'FAILED',
    ms === null ? '' : `${Math.round(ms)} ms`,
    detail,
  ]);
  io.out(textTable(['step', 'result', 'time', 'detail'], cells));
  const passed = rows.every(({ ok }) => ok);
  try {
    const line = { at: new Date().toISOString(), passed, rows };
    appendFileSync(join(folder, LOG), `${JSON.stringify(line)}\n`, { mode: 0o600 });
  } catch (error) {
    io.err(`The drill was not logged: ${String(error)}\n`);
  }
  return passed ? DONE : FAILED;
}
