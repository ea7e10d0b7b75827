/**
 * The new value with every part that equals the old one replaced by the old part itself. Frames are parsed JSON, so
 * all their objects are new; with the equal ones kept, a panel that shows an unchanged part is not drawn again.
 */
export function share<T>(before: T, now: T): T {
  if (Object.is(before, now)) return before;
  if (!isStructure(before) || !isStructure(now) || Array.isArray(before) !== Array.isArray(now)) return now;
  const old: Readonly<Record<string, unknown>> = before;
  const next: Record<string, unknown> = now;
  let same = Object.keys(old).length === Object.keys(next).length;
  for (const key of Object.keys(next)) {
    const kept = share(old[key], next[key]);
    if (kept !== old[key] || !(key in old)) same = false;
    next[key] = kept;
  }
  return same ? before : now;
}

function isStructure(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
