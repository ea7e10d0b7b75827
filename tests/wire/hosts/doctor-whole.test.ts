import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runDoctor } from '../../../main/hosts/cli/doctor.ts';
import { DoctorDesk } from '../../../main/hosts/doctor/doctor-desk.ts';
import { collected } from '../../support/cli.ts';
import { folderWithJournal } from '../../support/journal-folder.ts';
import { kavach, RunningKavach } from '../../support/running-kavach.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

const FULL = process.env['KAVACH_FULL'] === '1';
const SECRET = 'sEcReT-9f3b7a';

describe('the whole list', { timeout: 300_000 }, () => {
  // skipped: a simulated day and a start of their own, only in npm run test:full
  it.runIf(FULL)('is measured on a thread, one check after the other, with the loop free', async () => {
    const desk = new DoctorDesk(folderWithJournal());
    expect(desk.run()).toMatchObject({ ok: true });
    expect(desk.run()).toMatchObject({ ok: false });
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 10);
    await until('it ends', () => desk.running() === null, 120_000);
    clearInterval(turning);
    const states = [...desk.found()].map(([id, { finding }]) => `${id} ${finding.state}`);
    desk.close();
    expect(turns).toBeGreaterThan(10);
    expect(states).toContain('journalChain passed');
    expect(states).toContain('roundTrip passed');
    expect(states).toHaveLength(9);
  });

  // skipped: a simulated day of its own, only in npm run test:full
  it.runIf(FULL)('is printed without a terminal, and leaves the folder as it was', async () => {
    const path = folderWithJournal();
    writeFileSync(
      join(path, 'keys.json'),
      JSON.stringify({ 'breeze.key': SECRET, 'breeze.secret': SECRET }),
      {
        mode: 0o600,
      },
    );
    const ran = await collected((io) => runDoctor(['--json', '--data', path], io));
    const { worst, checks } = JSON.parse(ran.out) as {
      readonly worst: string;
      readonly checks: readonly { readonly id: string; readonly state: string; readonly detail: string }[];
    };
    const by = Object.fromEntries(checks.map(({ id, state }) => [id, state]));
    expect(by).toMatchObject({
      feed: 'n/a',
      breezeLogin: 'fail',
      halt: 'ok',
      journalChain: 'ok',
      roundTrip: 'ok',
    });
    expect([worst, ran.code]).toEqual(['fail', 1]);
    expect(ran.out + ran.err).not.toContain(SECRET);
  });

  // skipped: a process of its own, only in npm run test:full
  it.runIf(FULL)('comes from the running terminal where one answers', async () => {
    const data = temporaryFolder();
    const running = await RunningKavach.start('--data', data, '--scenario', 'quiet', '--speed', '1');
    const ran = await kavach('doctor', '--json', '--data', data);
    const { checks } = JSON.parse(ran.out) as {
      readonly checks: readonly { readonly id: string; readonly state: string; readonly value: string }[];
    };
    const by = Object.fromEntries(checks.map(({ id, state }) => [id, state]));
    expect(by).toMatchObject({ feed: 'ok', ports: 'ok', roundTrip: 'ok', kiteLogin: 'n/a', journal: 'ok' });
    expect(ran.err).not.toContain('No terminal answers');
    await running.end('SIGTERM');
  });
});
