import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { rolldown, type InputOptions, type OutputChunk, type OutputOptions } from 'rolldown';
import { beforeAll, describe, expect, it } from 'vitest';
import builds from '../../../rolldown.config.ts';

const top = join(import.meta.dirname, '..', '..', '..');
const { dependencies } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

async function built(which: number): Promise<readonly OutputChunk[]> {
  const { output, ...input } = ([builds].flat()[which] ?? {}) as InputOptions & { output?: OutputOptions };
  const { output: files } = await (await rolldown({ ...input, cwd: top })).generate(output);
  return files.filter((file) => file.type === 'chunk');
}

/** What the built files import of packages and of Node, each once. */
function packagesOf(chunks: readonly OutputChunk[]): readonly string[] {
  const names = new Set(chunks.map(({ fileName }) => fileName));
  const all = chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports]);
  return [...new Set(all)].filter((name) => !names.has(name)).toSorted();
}

describe('the built app', () => {
  let main: readonly OutputChunk[] = [];
  let preload: readonly OutputChunk[] = [];

  beforeAll(async () => {
    main = await built(0);
    preload = await built(1);
  }, 60_000);

  it('imports nothing but Electron, Node and the packages that are shipped', () => {
    const shipped = new Set([...Object.keys(dependencies), 'electron']);
    const others = packagesOf(main).filter(
      (name) => !name.startsWith('node:') && !builtinModules.includes(name) && !shipped.has(name),
    );
    expect(others).toEqual([]);
    expect(packagesOf(main)).toContain('electron');
  });

  it('holds every file that it starts in a thread or process of its own, beside the one that starts it', () => {
    const names = new Set(main.map(({ fileName }) => fileName));
    const started = main.flatMap(({ code }) =>
      [...code.matchAll(/new URL\(["']([^"']+)["'], import\.meta\.url\)/g)].map((match) => match[1] ?? ''),
    );
    expect(started.length).toBeGreaterThan(8);
    expect(started.filter((name) => !names.has(name.replace('./', '')))).toEqual([]);
  });

  it('is all in one folder, two below the installation, as the sources are that look for it', () => {
    expect(main.every(({ fileName }) => !fileName.includes('/'))).toBe(true);
    expect([builds].flat()[0]).toMatchObject({ output: { dir: 'dist/main' } });
  });

  it('gives the window’s page a preload of one small file that needs Electron alone', () => {
    expect(packagesOf(preload)).toEqual(['electron']);
    expect(preload.map(({ fileName }) => fileName)).toEqual(['preload.cjs']);
    expect(preload[0]?.code.length).toBeLessThan(10_000);
    expect(preload[0]?.code.match(/require\([^)]*\)/g)).toEqual(['require("electron")']);
  });
});
