import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { SealedPlace, SecretFault } from '../../ports/secret-store.ts';
import { readPrivate, unreadable } from './private-text.ts';

export const FORMAT = 'kavach-sealed-1';
const PLACES: ReadonlySet<unknown> = new Set<SealedPlace>(['credential', 'keyring', 'app', 'passphrase']);

/** What of a sealed file anybody may read: who has its key, and how that is found. */
export interface SealedHead {
  readonly format: typeof FORMAT;
  readonly place: SealedPlace;
  readonly note: string;
  readonly sealed: string;
}

/** What the seal covers without hiding it. */
export const besideOf = (place: SealedPlace, note: string): string => `${FORMAT}\n${place}\n${note}`;

/** The head of a sealed file; null where there is no such file. */
export function readSealedHead(path: string): Result<SealedHead | null, SecretFault> {
  const text = readPrivate(path);
  if (!text.ok || text.value === null) return text.ok ? ok(null) : text;
  try {
    const raw: unknown = JSON.parse(text.value);
    if (isHead(raw)) return ok(raw);
  } catch {
    // Said below.
  }
  return err(unreadable(path));
}

function isHead(raw: unknown): raw is SealedHead {
  if (typeof raw !== 'object' || raw === null) return false;
  const { format, place, note, sealed } = raw as Readonly<Record<keyof SealedHead, unknown>>;
  return format === FORMAT && PLACES.has(place) && typeof note === 'string' && typeof sealed === 'string';
}
