import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DesktopFile } from '../../../../main/adapters/files/desktop-file.ts';
import { DESKTOP_DEFAULTS } from '../../../../shared/contract/index.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const place = () => join(temporaryFolder(), 'desktop.json');

describe('the choices of the desktop app', () => {
  it('are the defaults where nobody has chosen, and then what was chosen', () => {
    const path = place();
    expect(new DesktopFile(path).load()).toEqual({ choices: DESKTOP_DEFAULTS, problem: null });
    const chosen = { ...DESKTOP_DEFAULTS, startAtLogin: true, globalStop: false };
    expect(new DesktopFile(path).save(chosen)).toMatchObject({ ok: true });
    expect(new DesktopFile(path).load()).toEqual({ choices: chosen, problem: null });
  });

  it('that an older Kavach did not know have their defaults', () => {
    const path = place();
    writeFileSync(path, '{"startAtLogin":true}');
    expect(new DesktopFile(path).load().choices).toEqual({ ...DESKTOP_DEFAULTS, startAtLogin: true });
  });

  it('that cannot be read are told of, and left as they are', () => {
    for (const text of ['{', '[]', '{"globalStop":"yes"}']) {
      const path = place();
      writeFileSync(path, text);
      const { choices, problem } = new DesktopFile(path).load();
      expect(choices).toEqual(DESKTOP_DEFAULTS);
      expect(problem).toContain('cannot be read');
      expect(readFileSync(path, 'utf8')).toBe(text);
    }
  });

  it('that cannot be written are as before, and say so', () => {
    const path = join(temporaryFolder(), 'gone', 'desktop.json');
    expect(new DesktopFile(path).save(DESKTOP_DEFAULTS)).toMatchObject({
      ok: false,
      error: expect.stringContaining('could not be written (ENOENT)') as string,
    });
  });
});
