import {
  after,
  clock,
  instant,
  istDate,
  istInstant,
  MS_PER_DAY,
  type Instant,
} from '../../../shared/units/index.ts';
import { isFields, textAt, wholeAt } from './fields.ts';

/** What a login brought, and for which key. */
export interface KiteSession {
  readonly key: string;
  readonly token: string;
  /** The account's own name at the broker. */
  readonly user: string;
  readonly at: Instant;
}

const ENDS = clock('06:00');
const TOKEN = /^[\w.-]{8,256}$/;

/** Kite ends every login at 6 in the morning, Indian time: the next one after it (brokers.md C, Kite token). */
export function sessionEnd(at: Instant): Instant {
  const today = istInstant(istDate(at), ENDS);
  return at < today ? today : after(today, MS_PER_DAY);
}

/** The session in Kite's answer to a login; null where it does not hold one. */
export function sessionFrom(data: unknown, key: string, at: Instant): KiteSession | null {
  if (!isFields(data)) return null;
  const [token, user] = [textAt(data, 'access_token'), textAt(data, 'user_id')];
  const keyAnswered = textAt(data, 'api_key') ?? key;
  if (token === null || user === null || !TOKEN.test(token) || keyAnswered !== key) return null;
  return { key, token, user, at };
}

export function sessionText(session: KiteSession): string {
  return JSON.stringify(session);
}

/** The session as it was kept; null where it is not one, or belongs to another key. */
export function readSessionText(text: string | null, key: string): KiteSession | null {
  const kept = parsed(text);
  if (!isFields(kept)) return null;
  const [token, user, at] = [textAt(kept, 'token'), textAt(kept, 'user'), wholeAt(kept, 'at')];
  if (token === null || user === null || at === null || at < 0) return null;
  return textAt(kept, 'key') === key && TOKEN.test(token) ? { key, token, user, at: instant(at) } : null;
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
