import { join } from 'node:path';

export const top = join(import.meta.dirname, '..', '..', '..');
/** The main process as it is shipped. */
export const MAIN = join(top, 'dist', 'main', 'main.js');
