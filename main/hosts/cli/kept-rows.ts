import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { SweepRow } from '../../research/sweep/row.ts';

/** Rows of a sweep in a file, a line of JSON each, by what they are of: a sweep that was cut short goes on from it. */
export class KeptRows {
  readonly #path: string | null;
  readonly #rows = new Map<string, SweepRow>();

  constructor(path: string | null) {
    this.#path = path;
    if (path === null || !existsSync(path)) return;
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const row = rowOf(line);
      if (row !== null) this.#rows.set(row.key, row.row);
    }
  }

  find(key: string): SweepRow | null {
    return this.#rows.get(key) ?? null;
  }

  add(key: string, row: SweepRow): void {
    if (this.#path !== null) appendFileSync(this.#path, `${JSON.stringify({ key, row })}\n`);
  }
}

/** A line that a crash cut short is no row: its run is made again. */
function rowOf(line: string): { readonly key: string; readonly row: SweepRow } | null {
  try {
    return JSON.parse(line) as { readonly key: string; readonly row: SweepRow };
  } catch {
    return null;
  }
}
