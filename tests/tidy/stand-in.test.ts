import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EVENTS } from '../electron/standin/events.ts';
import { top } from './files.ts';

const home = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const types = readFileSync(join(home, 'electron.d.ts'), 'utf8');
const standIn = readFileSync(join(top, 'tests', 'electron', 'standin', 'electron.ts'), 'utf8');

/** What electron's own types say of one of its parts. */
function declared(name: string): string {
  return new RegExp(`^  (?:class|interface) ${name} [^]*?^  }$`, 'm').exec(types)?.[0] ?? '';
}

// That the methods are electron's is said by the compiler: each part implements a Pick of its type.
describe('the stand-in for electron', () => {
  it('has no part that electron does not have', () => {
    const names = [...standIn.matchAll(/^export \{ (.*) \}/gm)].flatMap(([, list = '']) => list.split(', '));
    expect(names).toContain('BrowserWindow');
    expect(names.filter((name) => !new RegExp(`^    (?:const|class) ${name}\\b`, 'm').test(types))).toEqual(
      [],
    );
  });

  it.each(Object.entries(EVENTS))('has no event of %s that electron does not have', (name, events) => {
    const text = declared(name);
    expect(text).not.toBe('');
    const inherited = name === 'BrowserWindow' ? declared('BaseWindow') : '';
    expect([...events].filter((event) => !`${text}${inherited}`.includes(`on(event: '${event}'`))).toEqual(
      [],
    );
  });
});
