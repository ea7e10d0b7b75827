import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Platform } from 'electron-builder';
import { describe, expect, it } from 'vitest';
import { top } from './files.ts';

const CONFIG = readFileSync(join(top, 'electron-builder.yml'), 'utf8');

/** The lines of one of its sections. */
function section(name: string): string {
  return CONFIG.match(new RegExp(`^${name}:\\n((?:[ #].*\\n|\\n)*)`, 'm'))?.[1] ?? '';
}

describe('electron-builder.yml', () => {
  it.each([
    [Platform.WINDOWS, ['nsis']],
    [Platform.MAC, ['dmg']],
    [Platform.LINUX, ['AppImage', 'deb', 'tar.gz']],
  ] as const)('says under the name that electron-builder has for %s what is made there', (platform, made) => {
    const text = section(platform.buildConfigurationKey);
    for (const target of made) expect(text).toContain(target);
  });
});
