import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { OffsetView } from './clock-offset.ts';
import type { HttpAnswer } from './http-axios.ts';
import { isObject, parseJson } from './json.ts';
import { refusalOf, type CallFault } from './refusal.ts';

/**
 * The field Success of an answer {Success, Status, Error}. The Status in it counts as well as HTTP's: refusals come with
 * HTTP 200 too (brokers.md B4).
 */
export function successIn(
  answer: HttpAnswer,
  secrets: readonly string[],
  offset: OffsetView | null,
): Result<unknown, CallFault> {
  const { status } = answer;
  const envelope = parseJson(answer.bytes.toString('utf8'));
  if (!isObject(envelope)) {
    return status === 200 || status < 400
      ? err({
          code: 'NOT_JSON',
          message: 'what answers in the place of Breeze is not Breeze: it sends a page, no data',
        })
      : err(refusalOf(status, '', offset));
  }
  const told = Number(envelope['Status'] ?? status);
  const { Success: success, Error: error } = envelope;
  if (status < 400 && told < 400 && (error === null || error === undefined || error === ''))
    return ok(success);
  const words = typeof error === 'string' ? withoutSecrets(error, secrets) : '';
  return err(refusalOf(told >= 400 ? told : status, words, offset));
}

const WORDS_MAX = 160;

/** Breeze may quote what it was sent. */
function withoutSecrets(words: string, secrets: readonly string[]): string {
  let clean = words;
  for (const secret of secrets) if (secret !== '') clean = clean.replaceAll(secret, '····');
  return clean.slice(0, WORDS_MAX);
}
