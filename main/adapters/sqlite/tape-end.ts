import { existsSync } from 'node:fs';
import { instant, ok, type Instant, type Result } from '../../../shared/units/index.ts';
import { attempt, type StorageFault } from './fault.ts';
import { openForReading } from './open-database.ts';
import { TAPE_SCHEMA } from './tape-schema.ts';

/** The instant of a tape's last record, read without decoding it; null where there is no tape or nothing on it. */
export function tapeEnd(path: string): Result<Instant | null, StorageFault> {
  if (!existsSync(path)) return ok(null);
  const opened = openForReading(path, TAPE_SCHEMA);
  if (!opened.ok) return opened;
  const db = opened.value;
  const read = attempt(path, () => {
    const at = db.prepare<[], number>('SELECT last_at FROM chunk ORDER BY id DESC LIMIT 1').pluck().get();
    return at === undefined ? null : instant(at);
  });
  db.close();
  return read;
}
