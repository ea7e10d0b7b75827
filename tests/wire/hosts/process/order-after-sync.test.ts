import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Slices } from '../../../../shared/contract/index.ts';
import { fourLegs } from '../../../support/four-legs.ts';
import { RunningKavach } from '../../../support/running-kavach.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import type { LocalBrokers } from '../../brokers/local-brokers.ts';

const FULL = process.env['KAVACH_FULL'] === '1';
const hasStrace = spawnSync('strace', ['-V']).status === 0;

const CALLS = 'fdatasync,fsync,pwrite64,write,writev,sendto';
const ORDER = /"(?:POST|PUT|DELETE) \/kite\/orders\/regular/;
const TAG = /tag=(KL[0-9A-Z]{11})/;

let brokers: LocalBrokers | null = null;
let running: RunningKavach | null = null;

afterEach(async () => {
  await running?.end('SIGKILL');
  await brokers?.close();
  [running, brokers] = [null, null];
});

const isGuarded = ({ positions }: Slices): boolean =>
  positions.spreads.filter(({ brokerStop }) => brokerStop !== null).length === 2;
const isFlat = ({ emergency }: Slices): boolean => typeof emergency.run?.flatAt === 'number';

/** What the kernel saw: bytes written to the journal and not synced yet when an order left, or an order before its tag. */
function faults(trace: readonly string[]): readonly string[] {
  const found: string[] = [];
  let [unsynced, written] = [false, ''];
  for (const line of trace) {
    const isJournal = line.includes('/live.db-wal>');
    if (isJournal && /\b(?:pwrite64|write)\(/.test(line)) [unsynced, written] = [true, written + line];
    if (isJournal && /\bf(?:data)?sync\(/.test(line)) unsynced = false;
    if (!ORDER.test(line)) continue;
    if (unsynced) found.push(`an order left before the journal was synced: ${line.slice(0, 120)}`);
    const tag = TAG.exec(line)?.[1];
    if (tag !== undefined && !written.includes(tag)) found.push(`${tag} left before it was written`);
  }
  return found;
}

describe('the real journal, as the kernel sees it', { timeout: 300_000 }, () => {
  // skipped: no strace here, or without KAVACH_FULL (npm run test:full)
  it.runIf(FULL && hasStrace)('is synced before a byte of the order is written to the socket', async () => {
    const folder = temporaryFolder();
    const { brokers: local } = await fourLegs(folder, 1);
    brokers = local;
    const trace = join(temporaryFolder(), 'trace');
    const by = ['strace', '-D', '-f', '-y', '-s', '6000', '-e', `trace=${CALLS}`, '-o', trace];
    running = await RunningKavach.startBy({ by }, '--rehearsal', local.url, '--data', folder);
    const screen = await running.screen();
    await screen.until('both spreads are guarded', isGuarded);
    void screen.command('emergency.stop', { by: 'test' });
    await screen.until('flat', isFlat);
    screen.close();
    await running.end('SIGTERM');
    const lines = readFileSync(trace, 'latin1').split('\n');
    // Two stops placed, two changed into exits, two hedges sold.
    expect(lines.filter((line) => ORDER.test(line)).length).toBeGreaterThanOrEqual(6);
    expect(
      lines.filter((line) => line.includes('/live.db-wal>') && line.includes('sync(')).length,
    ).toBeGreaterThan(0);
    expect(faults(lines)).toEqual([]);
  });

  it('is read from a trace: an order before its sync, or before its row, would be told', () => {
    const row = '1 pwrite64(20</d/live.db-wal>, "KLABC1301X001", 4096) = 4096';
    const sync = '1 fdatasync(20</d/live.db-wal>) = 0';
    const order = '1 write(31<TCP>, "POST /kite/orders/regular ... tag=KLABC1301X001", 400) = 400';
    expect(faults([row, sync, order])).toEqual([]);
    expect(faults([row, order, sync])).toHaveLength(1);
    expect(faults([order])).toHaveLength(1);
  });
});
