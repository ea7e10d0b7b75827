import { expect } from '@playwright/test';
import { FULL_ONLY } from '../e2e/full-only.ts';
import { stateOf } from './driver/ask.ts';
import { needsDesktop, test } from './driver/fixture.ts';

test(
  'the title of the window says mode and halt, whatever its page is called',
  FULL_ONLY,
  async ({ open }) => {
    const app = await open();
    const title = async (): Promise<string> =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '');
    await expect.poll(title).toMatch(/^DEMO/);
    const page = await app.window();
    await page.getByRole('button', { name: /^EMERGENCY STOP/ }).click();
    await expect.poll(title).toMatch(/^HALTED/);
  },
);

test(
  'the tray says how the terminal stands, and its stop stops and is told on the desktop',
  FULL_ONLY,
  async ({ openWithSpread }) => {
    const app = await openWithSpread('1');
    needsDesktop(app);
    const page = await app.window();
    const tray = async () =>
      app.evaluate(({ desktop }) => {
        const [one] = desktop.trays();
        const flat = (items: readonly Electron.MenuItem[]): string[] =>
          items.flatMap(({ label, submenu }) => [label, ...flat(submenu?.items ?? [])]);
        return { toolTip: one?.toolTip, lines: flat(one?.menu?.items ?? []) };
      });
    await expect.poll(tray).toMatchObject({
      toolTip: expect.stringContaining('DEMO'),
      lines: expect.arrayContaining(['Open Kavach', 'Emergency stop', 'Stop now: 1 spread open', 'Quit']),
    });
    await app.evaluate(({ desktop }) => {
      const find = (items: readonly Electron.MenuItem[]): Electron.MenuItem | undefined =>
        items
          .flatMap((item) => [item, ...(item.submenu?.items ?? [])])
          .find(({ label }) => label.startsWith('Stop now'));
      find(desktop.trays()[0]?.menu?.items ?? [])?.click();
    });
    await expect.poll(async () => (await stateOf(page)).session.halt.state).toBe('HALTED');
    await expect.poll(async () => (await tray()).toolTip).toContain('HALTED');
    await expect
      .poll(async () =>
        app.evaluate(({ desktop }) => desktop.noted.filter(({ part }) => part === 'notification').length),
      )
      .toBeGreaterThan(0);
  },
);

test(
  'a link of the screen is opened by the system’s browser, and no other address is',
  FULL_ONLY,
  async ({ open }) => {
    const app = await open();
    needsDesktop(app);
    const page = await app.window();
    await page.evaluate(() => {
      for (const address of [
        'https://www.tradingview.com/',
        'http://www.tradingview.com/',
        'https://www.tradingview.com.evil.example/',
        'https://user@www.tradingview.com/',
        'file:///etc/passwd',
        'data:text/html,elsewhere',
      ]) {
        window.open(address, '_blank', 'noopener');
      }
    });
    const outside = await app.evaluate(({ desktop }) =>
      desktop.noted.filter(({ part }) => part === 'shell').map((each) => each.with),
    );
    expect(outside).toEqual(['https://www.tradingview.com/']);
  },
);

test(
  'a machine that slept is told of, and a Demo does not keep it awake',
  FULL_ONLY,
  async ({ openWithSpread }) => {
    const app = await openWithSpread('1');
    await app.evaluate(({ powerMonitor }) => {
      const said = powerMonitor as unknown as NodeJS.EventEmitter;
      said.emit('suspend');
      said.emit('resume');
    });
    await expect.poll(() => app.said()).toContain('nothing is guarded until it wakes');
    expect(app.said()).toContain('The machine is awake again');
    needsDesktop(app);
    expect(await app.evaluate(({ desktop }) => desktop.isKeptAwake())).toBe(false);
  },
);
