import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { FULL_ONLY } from '../e2e/full-only.ts';
import { pack } from '../wire/pack/packing.ts';
import { test as base } from './driver/fixture.ts';
import { top } from './driver/places.ts';
import { StandInApp } from './driver/stand-in-app.ts';

const STARTS = 3;
/** Packing, and starts on a machine that has other work. */
const LONG_MS = 600_000;

interface Looked {
  readonly checks: readonly { readonly id: string; readonly state: string }[];
}

/** The packed program's main process. */
const test = base.extend<object, { readonly packed: string }>({
  packed: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'kavach-packed-'));
      const { app } = await pack(folder);
      await use(join(app, 'dist', 'main', 'main.js'));
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
    { scope: 'worker', timeout: LONG_MS },
  ],
});

test.describe.configure({ mode: 'default', timeout: LONG_MS });

test(
  'the packed program opens its terminal; how long that takes is written down',
  FULL_ONLY,
  async ({ packed, home }) => {
    const times: { readonly window_ms: number; readonly terminal_ms: number }[] = [];
    for (let start = 1; start <= STARTS; start += 1) {
      const begun = performance.now();
      const app = new StandInApp({
        main: packed,
        home,
        args: ['--demo', '--data', join(home, `data-${start}`)],
      });
      try {
        const page = await app.window();
        const window_ms = Math.round(performance.now() - begun);
        await expect(page.getByRole('timer', { name: 'Clock' })).toContainText('IST', { timeout: 60_000 });
        times.push({ window_ms, terminal_ms: Math.round(performance.now() - begun) });
      } finally {
        await app.end();
      }
    }
    const place = join(top, '.build', 'reports');
    mkdirSync(place, { recursive: true });
    const figures = { runtime: 'stand-in', load_1m: Math.round(loadavg()[0] ?? 0), starts: times };
    writeFileSync(join(place, 'packed-start.json'), `${JSON.stringify(figures)}\n`);
    test.info().annotations.push({ type: 'starts', description: JSON.stringify(figures) });
  },
);

test(
  'the packed program serves its screen, and its doctor looks from a thread',
  FULL_ONLY,
  async ({ packed, home }) => {
    const data = join(home, 'data');
    const serve = ['serve', '--demo', '--no-open', '--port', '0', '--data', data];
    const served = new StandInApp({ main: packed, home, args: serve });
    try {
      const told = /listening on (http:\S+)/;
      await expect.poll(() => served.said(), { timeout: 60_000 }).toMatch(told);
      const address = told.exec(served.said())?.[1] ?? '';
      // The token of the address is changed for a cookie.
      const entered = await fetch(address, { redirect: 'manual' });
      const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
      const page = await fetch(new URL('/', address), { headers: { cookie } });
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<div id="screen">');
    } finally {
      await served.end();
    }
    const doctor = new StandInApp({ main: packed, home, args: ['doctor', '--json', '--data', data] });
    expect([0, 1]).toContain(await doctor.ended);
    const { checks } = JSON.parse(/\{[^]*\}/.exec(doctor.said())?.[0] ?? '{}') as Looked;
    expect(checks.find(({ id }) => id === 'program')?.state).toBe('ok');
  },
);
