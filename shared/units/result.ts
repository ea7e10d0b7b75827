/** An outcome as a value: errors cross every boundary as data with a code from a closed list, never as exceptions. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function err<E>(error: E): Result<never, E> {
  return { ok: false, error };
}

/** Throws unless the fact holds: for what a reader may rely on, not for input. */
export function assert(fact: boolean, claim: string): asserts fact {
  if (!fact) throw new Error(`broken invariant: ${claim}`);
}

/** The value, or an exception naming what was promised to be there. */
export function ensure<T>(value: T | null | undefined, claim: string): T {
  if (value === null || value === undefined) throw new Error(`missing: ${claim}`);
  return value;
}
