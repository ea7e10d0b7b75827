import type { SourceFault } from '../../ports/history-source.ts';
import {
  BY_NUMBER,
  BY_WORD,
  LINE_WORDS,
  LOST,
  NO_TLS,
  TLS_WORDS,
  UNKNOWN,
  UNREACHABLE,
  type Meaning,
} from './fault-meanings.ts';

function property(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null && name in error
    ? (error as Record<string, unknown>)[name]
    : undefined;
}

/** The error and what it wraps, outermost first. */
function chain(error: unknown): readonly unknown[] {
  const all: unknown[] = [];
  for (let at = error; at !== undefined && all.length < 5;) {
    all.push(at);
    at = property(at, 'originalError') ?? property(at, 'cause') ?? property(at, 'info');
  }
  return all;
}

/** What was known when it happened. */
export interface Standing {
  readonly where: string;
  readonly secret: string;
  /** A login had succeeded before. */
  readonly connected: boolean;
  /** The numbers of the server's messages during a login: the driver passes on the last one's words alone. */
  readonly told: readonly number[];
}

function meaningOf(error: unknown, { connected, told }: Standing): Meaning {
  const all = chain(error);
  for (const number of told) {
    const known = BY_NUMBER[number];
    if (known !== undefined) return known;
  }
  for (const each of all) {
    const known = BY_NUMBER[Number(property(each, 'number') ?? Number.NaN)];
    if (known !== undefined) return known;
  }
  for (const each of all) {
    const word = property(each, 'code');
    if (typeof word !== 'string') continue;
    if (LINE_WORDS.has(word)) {
      if (connected) return LOST;
      return TLS_WORDS.test(String(property(each, 'message'))) ? NO_TLS : UNREACHABLE;
    }
    const known = BY_WORD[word];
    if (known !== undefined) return connected || word !== 'ETIMEOUT' ? known : UNREACHABLE;
  }
  return UNKNOWN;
}

/** What the driver threw, as a fault of the closed list, without the secret. */
export function driverFault(error: unknown, standing: Standing): SourceFault {
  const { code, remedy } = meaningOf(error, standing);
  const { where, secret } = standing;
  const said = error instanceof Error ? error.message : String(error);
  const words = secret === '' ? said : said.replaceAll(secret, '***');
  return { code, message: `${where}: ${words}`, remedy, evidence: [] };
}
