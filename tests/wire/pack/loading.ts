import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Packed } from './packing.ts';

const MANIFEST = z.looseObject({ dependencies: z.record(z.string(), z.string()) });

/** The package.json that ships. */
export function manifestOf({ app }: Packed): z.infer<typeof MANIFEST> {
  return MANIFEST.parse(JSON.parse(readFileSync(join(app, 'package.json'), 'utf8')));
}

/** What the program's own code names: packages that it depends on, and parts of them. */
export function packagesNamed({ entries }: Packed, dependencies: readonly string[]): string[] {
  const code = entries.filter(({ path }) => /^dist\/main\/.*\.js$/.test(path));
  const named = code.flatMap(({ read }) => [
    ...read()
      .toString('utf8')
      .matchAll(/(["'])(@?\w[\w./-]*)\1/g),
  ]);
  const names = new Set(named.map(([, , name = '']) => name));
  return [...names].filter((name) => dependencies.some((own) => name === own || name.startsWith(`${own}/`)));
}

/** Loads packages, and parts of them, as the installed app would: from the archive's folder alone. */
export function loadFrom({ app }: Packed, packages: readonly string[], parts: readonly string[]): string {
  const script = join(app, 'load-all.mjs');
  const lines = [
    `import { createRequire } from 'node:module';`,
    `const require = createRequire(import.meta.url);`,
    `for (const name of ${JSON.stringify(packages)}) await import(name);`,
    `for (const part of ${JSON.stringify(parts)}) require(part);`,
    // What logs in at SQL Server through Microsoft is loaded only then.
    `new (require('@azure/identity').DefaultAzureCredential)();`,
    `process.stdout.write('all loaded');`,
  ];
  writeFileSync(script, lines.join('\n'));
  return execFileSync(process.execPath, [script], { cwd: app, encoding: 'utf8' });
}
