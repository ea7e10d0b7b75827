import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { ImportConflict, ImportCount, ImportFault } from '../../ports/history-store.ts';
import { attempt } from './fault.ts';
import type { Database } from './open-database.ts';

const LISTED_CONFLICTS = 200;

/** How rows of one kind are put into their table. */
export interface ImportTarget<Row> {
  /** False where a row with this key is there already. */
  insert(row: Row): boolean;
  /** The values that stand under this row's key, as text. */
  stored(row: Row): string;
  /** The values of this row, as the same text. */
  given(row: Row): string;
  /** The row's key for a person. */
  name(row: Row): string;
}

/** Thrown to roll the transaction back. */
class Conflicts extends Error {
  readonly rows: readonly ImportConflict[];
  constructor(rows: readonly ImportConflict[], count: number) {
    super(`${count} rows contradict what is stored under the same time`);
    this.rows = rows;
  }
}

function putAll<Row>(rows: readonly Row[], target: ImportTarget<Row>): ImportCount {
  const conflicts: ImportConflict[] = [];
  let [added, same, contradictions] = [0, 0, 0];
  for (const row of rows) {
    if (target.insert(row)) {
      added += 1;
      continue;
    }
    const [stored, given] = [target.stored(row), target.given(row)];
    if (stored === given) same += 1;
    else {
      contradictions += 1;
      if (conflicts.length < LISTED_CONFLICTS) conflicts.push({ row: target.name(row), stored, given });
    }
  }
  if (contradictions > 0) throw new Conflicts(conflicts, contradictions);
  return { added, same };
}

/** Puts all rows into a table or none: not one where any contradicts what is there. */
export function importRows<Row>(
  db: Database,
  rows: readonly Row[],
  target: () => ImportTarget<Row>,
): Result<ImportCount, ImportFault> {
  let conflicts: Conflicts | null = null;
  const done = attempt(db.name, () => {
    try {
      return db.transaction(() => putAll(rows, target())).immediate();
    } catch (error) {
      if (error instanceof Conflicts) conflicts = error;
      throw error;
    }
  });
  if (done.ok) return ok(done.value);
  return err(faultOfImport(conflicts, done.error));
}

function faultOfImport(conflicts: Conflicts | null, fault: Omit<ImportFault, 'conflicts'>): ImportFault {
  if (conflicts === null) return { ...fault, conflicts: [] };
  return { code: 'CONFLICT', message: conflicts.message, conflicts: conflicts.rows };
}
