import BetterSqlite from 'better-sqlite3';

/** Why SQLite's native module does not work here; null where it does. */
export function openDatabaseModule(): string | null {
  try {
    new BetterSqlite(':memory:').close();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
