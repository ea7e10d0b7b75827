import { addDays, istDate, istInstant, timeOfDay, type Instant } from '../../../shared/units/index.ts';
import { isObject, parseJson, textIn } from './json.ts';

/** An open session of Breeze. Secret as a whole but for `user` and the dates. */
export interface BreezeSession {
  /** What X-SessionToken carries: base64 of "user:key". */
  readonly token: string;
  /** Both go into the stream's auth. */
  readonly userId: string;
  readonly streamKey: string;
  /** The account's name as Breeze has it, else the user id. */
  readonly user: string;
  readonly since: Instant;
}

/**
 * When a session ends by itself: with the Indian day it was opened on. An assumption: Breeze wants a new login each
 * day and publishes no hour (brokers.md B3). A session that ends sooner is found by its first refusal.
 */
export function sessionEnd(session: Pick<BreezeSession, 'since'>): Instant {
  return istInstant(addDays(istDate(session.since), 1), timeOfDay(0));
}

const TOKEN_TEXT = /^([^:]+):(.+)$/;

/** The session in the field Success of customerdetails; null where there is none. Source: brokers.md B3. */
export function sessionFrom(success: unknown, since: Instant): BreezeSession | null {
  if (!isObject(success)) return null;
  const token = textIn(success, 'session_token');
  if (token === null) return null;
  return withToken(token, textIn(success, 'idirect_user_name'), since);
}

function withToken(token: string, name: string | null, since: Instant): BreezeSession | null {
  const match = TOKEN_TEXT.exec(Buffer.from(token, 'base64').toString('latin1'));
  const [, userId, streamKey] = match ?? [];
  if (userId === undefined || streamKey === undefined) return null;
  return { token, userId, streamKey, user: name ?? userId, since };
}

/** As it is kept among the secrets, so that a restart on the same day needs no login. */
export function sessionText(session: BreezeSession): string {
  return JSON.stringify({ token: session.token, user: session.user, since: session.since });
}

/** A kept session; null where what is kept is none. Whether it has ended is not looked at. */
export function sessionFromText(text: string): BreezeSession | null {
  const kept = parseJson(text);
  if (!isObject(kept)) return null;
  const token = textIn(kept, 'token');
  const { since } = kept;
  if (token === null || !Number.isSafeInteger(since) || Number(since) < 0) return null;
  return withToken(token, textIn(kept, 'user'), Number(since) as Instant);
}

const IN_ADDRESS = /(?:^|[?&#\s])api_?session=([^&#\s]+)/i;
const BARE = /^[A-Za-z0-9]{4,64}$/;

/**
 * The session number in what came back from a login: the redirect's whole address, the body of the form that is
 * posted to it, or the number alone. Null where there is none.
 */
export function sessionNumberIn(answer: string): string | null {
  const text = answer.trim();
  const found = IN_ADDRESS.exec(text)?.[1];
  if (found === undefined) return BARE.test(text) ? text : null;
  try {
    return decodeURIComponent(found);
  } catch {
    return null;
  }
}
