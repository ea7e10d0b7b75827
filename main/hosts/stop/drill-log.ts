import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DrillResult, DrillStep } from '../../../shared/contract/index.ts';
import { instant } from '../../../shared/units/index.ts';

const LOG = 'drills.log';

/** A line of the folder's log of drills. */
interface Line {
  readonly at: string;
  readonly passed: boolean;
  readonly flatMs?: number | null;
  readonly rows: readonly DrillStep[];
}

/** Keeps what came of a drill; why it could not be kept, or null. */
export function keepDrill(folder: string, { at, passed, flatMs, steps }: DrillResult): string | null {
  const line: Line = { at: new Date(at).toISOString(), passed, flatMs, rows: steps };
  try {
    appendFileSync(join(folder, LOG), `${JSON.stringify(line)}\n`, { mode: 0o600 });
    return null;
  } catch (error) {
    return `The drill was not logged: ${String(error)}`;
  }
}

/** The newest drill of a folder; null where there is none, or its line cannot be read. */
export function lastDrill(folder: string): DrillResult | null {
  try {
    const line = readFileSync(join(folder, LOG), 'utf8').trimEnd().split('\n').at(-1) ?? '';
    const { at, passed, flatMs, rows } = JSON.parse(line) as Line;
    return { at: instant(Date.parse(at)), passed, flatMs: flatMs ?? null, steps: rows };
  } catch {
    return null;
  }
}
