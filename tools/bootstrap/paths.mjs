import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's top folder, wherever the command was typed. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const commandLine = join(root, 'main', 'hosts', 'cli', 'main.ts');
export const bench = join(root, 'tests', 'bench', 'main.ts');
export const reports = join(root, '.build', 'reports');
