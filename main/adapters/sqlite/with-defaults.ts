function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Null switches a limit off, so it may stand where the default is a number, and the other way round. */
function fits(value: unknown, fallback: unknown): boolean {
  return value === null || fallback === null || typeof value === typeof fallback;
}

function merged(fallback: unknown, stored: unknown): unknown {
  if (!isRecord(fallback)) return stored !== undefined && fits(stored, fallback) ? stored : fallback;
  const known = isRecord(stored) ? stored : {};
  return Object.fromEntries(Object.entries(fallback).map(([key, value]) => [key, merged(value, known[key])]));
}

/** The stored object in the shape of the default: what it lacks or has in another type comes from there, what is no longer known falls away. */
export function withDefaults<T>(fallback: T, stored: unknown): T {
  return merged(fallback, stored) as T;
}
