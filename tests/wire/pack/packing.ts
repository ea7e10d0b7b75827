import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { extractAsar, readAsar } from '../../support/asar.ts';
import { top } from '../../tidy/files.ts';

export interface Packed {
  /** The folder that an installer would lay on the user's disk. */
  readonly folder: string;
  readonly resources: string;
  readonly archive: string;
  readonly entries: ReturnType<typeof readAsar>;
  /** The archive as a folder, away from the checkout: nothing of that is found from there. */
  readonly app: string;
}

/** Packs the app of this checkout into a folder, as npm run pack does, and opens it. */
export async function pack(to: string): Promise<Packed> {
  const script = join(top, 'tools', 'pack', 'pack.mjs');
  const child = spawn(process.execPath, [script, '--to', to], {
    cwd: top,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (words += text));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`npm run pack ended with ${code}:\n${words}`);
  const name = readdirSync(to).find((entry) => entry.endsWith('-unpacked'));
  if (name === undefined) throw new Error(`nothing was packed in ${to}:\n${words}`);
  const folder = join(to, name);
  const resources = join(folder, 'resources');
  const archive = join(resources, 'app.asar');
  extractAsar(archive, join(to, 'app'));
  return { folder, resources, archive, entries: readAsar(archive), app: join(to, 'app') };
}
