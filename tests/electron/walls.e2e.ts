import { expect } from '@playwright/test';
import { FULL_ONLY } from '../e2e/full-only.ts';
import { ask, askAnything, stateOf } from './driver/ask.ts';
import { closeWindow, needsDesktop, test } from './driver/fixture.ts';

const EVIL = 'https://evil.example/';
/** Time in which what must not happen would have happened. */
const MEANWHILE_MS = 500;

test.describe('the screen’s page', () => {
  test(
    'has the bridge and nothing of Node, and cannot change what it was given',
    FULL_ONLY,
    async ({ open }) => {
      const page = await (await open()).window();
      const found = await page.evaluate(() => {
        const names = ['require', 'process', 'module', 'Buffer', 'electron'].filter(
          (name) => name in globalThis,
        );
        const { kavach } = globalThis as unknown as { kavach: Record<string, unknown> };
        const keys = Object.keys(kavach).sort();
        try {
          kavach['command'] = null;
        } catch {
          // What is frozen may say so.
        }
        return { names, keys, command: typeof kavach['command'] };
      });
      expect(found.names).toEqual([]);
      expect(found.keys).toEqual(
        expect.arrayContaining(['command', 'host', 'menu', 'onConnection', 'onState']),
      );
      expect(found.command).toBe('function');
    },
  );

  test('goes nowhere: no address, no form, no link leads it away', FULL_ONLY, async ({ open }) => {
    const app = await open();
    const page = await app.window();
    const before = page.url();
    await page.evaluate((to) => {
      location.href = to;
    }, EVIL);
    await page.waitForTimeout(MEANWHILE_MS);
    await page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
    }, EVIL);
    await page.waitForTimeout(MEANWHILE_MS);
    await page.evaluate((to) => {
      const form = document.createElement('form');
      form.action = to;
      document.body.append(form);
      form.submit();
    }, EVIL);
    await page.waitForTimeout(MEANWHILE_MS);
    expect(page.url()).toBe(before);
    // Whoever watches the page from outside still waits for the journey that was forbidden: the window itself is asked.
    const shown = await app.evaluate(async ({ BrowserWindow }) =>
      String(
        await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          "document.querySelector('[aria-label=Clock]')?.textContent",
        ),
      ),
    );
    expect(shown).toContain('IST');
    expect(app.said()).toContain('Refused: to go to https://evil.example.');
  });

  test('opens no window but its own panels', FULL_ONLY, async ({ open }) => {
    const app = await open();
    const page = await app.window();
    const opened = await page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      link.target = '_blank';
      document.body.append(link);
      link.click();
      return [window.open(to), window.open('about:blank'), window.open('?window=journal')];
    }, EVIL);
    expect(opened).toEqual([null, null, null]);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    await page.evaluate(() => void window.open('?window=chart', 'kavach-chart', 'popup'));
    const panel = await app.window('window=chart');
    await expect(panel).toHaveTitle(/Kavach/);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2);
    // It is no terminal without the terminal: it goes with it.
    await closeWindow(app);
    expect(await app.ended).toBe(0);
  });

  test('runs no script and loads nothing that is not its own', FULL_ONLY, async ({ open }) => {
    const app = await open();
    const page = await app.window();
    const broken = await page.evaluate(async (from) => {
      const rules: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => rules.push(event.effectiveDirective));
      const added = (tag: 'script' | 'img' | 'iframe', put: (element: HTMLElement) => void): void => {
        const element = document.createElement(tag);
        put(element);
        document.body.append(element);
      };
      added('script', (script) => script.setAttribute('src', `${from}x.js`));
      added('script', (script) => (script.textContent = 'globalThis.inline = true'));
      added('img', (image) => image.setAttribute('src', `${from}x.png`));
      added('iframe', (frame) => frame.setAttribute('src', from));
      await fetch(from).catch(() => undefined);
      try {
        // What the policy has to refuse.
        // oxlint-disable-next-line no-implied-eval
        setTimeout('globalThis.evaluated = true', 0);
      } catch {
        rules.push('eval');
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      return { rules, inline: 'inline' in globalThis, evaluated: 'evaluated' in globalThis };
    }, EVIL);
    expect(new Set(broken.rules)).toEqual(
      new Set(['script-src-elem', 'img-src', 'frame-src', 'connect-src', 'script-src']),
    );
    expect(broken).toMatchObject({ inline: false, evaluated: false });
  });

  test('is given no permission of the machine', FULL_ONLY, async ({ open }) => {
    const page = await (await open()).window();
    const states = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'] as PermissionName[];
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    });
    expect(states).toEqual(states.map(() => 'denied'));
  });
});

test.describe('a call over the bridge', () => {
  test('with arguments that its command does not have is refused, and told', FULL_ONLY, async ({ open }) => {
    const app = await open();
    const page = await app.window();
    for (const bad of [
      undefined,
      null,
      7,
      'stop',
      [],
      {},
      { by: 3 },
      { by: 'a', more: 1 },
      { by: 'x'.repeat(1_000) },
    ]) {
      expect(await askAnything(page, 'emergency.stop', bad)).toMatchObject({
        ok: false,
        error: { code: 'BAD_ARGUMENTS' },
      });
    }
    expect((await stateOf(page)).session.halt.state).toBe('ACTIVE');
    expect(app.said()).toContain('Refused: kavach:command:emergency.stop');
  });

  test('of a command that the contract does not have comes to nothing', FULL_ONLY, async ({ open }) => {
    const page = await (await open()).window();
    for (const name of ['nothing', '__proto__', 'constructor', 'emergency.stop ']) {
      expect(await askAnything(page, name, {})).toMatchObject({ ok: false });
    }
    expect((await stateOf(page)).session.halt.state).toBe('ACTIVE');
  });

  test('from another page in the same window is refused, and told', FULL_ONLY, async ({ open }) => {
    const app = await open();
    await app.evaluate(async ({ BrowserWindow }) => {
      // As after a fault that no wall kept out.
      await BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,<title>elsewhere</title>');
    });
    const page = await app.window('data:');
    expect(await ask(page, 'emergency.stop', { by: 'elsewhere' })).toMatchObject({
      ok: false,
      error: { code: 'FAILED', message: 'This page may not speak to Kavach.' },
    });
    expect(app.said()).toContain('from a page that is not the screen');
  });

  test('from a frame within the page, or from none, is refused', FULL_ONLY, async ({ open }) => {
    const app = await open();
    needsDesktop(app);
    const answers = await app.evaluate(async ({ BrowserWindow, desktop }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const { mainFrame: parent } = contents ?? {};
      const url = 'kavach://terminal/';
      const call = async (senderFrame: object | null) =>
        desktop.callFrom(contents ?? {}, senderFrame, 'kavach:command:emergency.stop', [{ by: 'a frame' }]);
      return [
        await call({ url, parent }),
        await call({ url: 'https://evil.example/', parent: null }),
        await call(null),
      ];
    });
    expect(answers).toEqual(answers.map(() => expect.objectContaining({ ok: false })));
    expect((await stateOf(await app.window())).session.halt.state).toBe('ACTIVE');
    for (const why of ['from a frame within the page', 'not the screen', 'from a frame that is gone']) {
      expect(app.said()).toContain(why);
    }
  });
});
