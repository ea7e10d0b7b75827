import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerScreen, screenFile } from '../../../../main/hosts/electron/screen-files.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const root = join(temporaryFolder(), 'renderer');
mkdirSync(join(root, 'assets'), { recursive: true });
writeFileSync(join(root, 'index.html'), '<!doctype html>');
writeFileSync(join(root, 'assets', 'a.js'), 'export {};');
writeFileSync(join(root, '..', 'secret.js'), 'export {};');

const read = async (url: string, method = 'GET') => answerScreen(root, { method, url });

describe('the screen’s own scheme', () => {
  it('gives the built screen and nothing else', async () => {
    const page = await read('kavach://terminal/?window=chart');
    expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<!doctype html>',
    ]);
    expect((await read('kavach://terminal/assets/a.js')).headers.get('content-type')).toContain('javascript');
    expect((await read('kavach://terminal/assets/b.js')).status).toBe(404);
    expect((await read('kavach://terminal/assets/')).status).toBe(404);
  });

  it.each([
    'kavach://terminal/../secret.js',
    'kavach://terminal/%2e%2e/secret.js',
    'kavach://terminal/..%2fsecret.js',
    'kavach://terminal/assets/..%2f..%2fsecret.js',
    'kavach://terminal/..%5csecret.js',
    'kavach://terminal/a.js%00.html',
    'kavach://terminal/%zz.js',
    'kavach://other/index.html',
    'https://terminal/index.html',
    'file:///etc/passwd',
    'no address',
  ])('leads nowhere by %s', async (address) => {
    const file = screenFile(root, address);
    expect(file === null || file.startsWith(root)).toBe(true);
    expect((await read(address)).status).toBe(404);
  });

  it('is only read', async () => {
    expect((await read('kavach://terminal/', 'POST')).status).toBe(405);
  });

  it('lets the page run its own files only, and speak to nobody', async () => {
    for (const address of ['kavach://terminal/', 'kavach://terminal/nowhere.js']) {
      const policy = (await read(address)).headers.get('content-security-policy');
      expect(policy).toContain("default-src 'none'; script-src 'self'");
      expect(policy).toContain("connect-src 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
    }
  });
});
