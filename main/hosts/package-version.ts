import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the installation: where package.json and the built screen are. */
export const installation = join(import.meta.dirname, '..', '..');

/** The version of package.json. */
export function packageVersion(): string {
  const text = readFileSync(join(installation, 'package.json'), 'utf8');
  const { version } = JSON.parse(text) as { readonly version: string };
  return version;
}
