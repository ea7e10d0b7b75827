import { failureWords, refusalWords } from './telegram-words.ts';

const TELEGRAM = 'https://api.telegram.org';
const PATIENCE_MS = 10_000;

/** `sent`; `later`: it may go through when tried again, not before `waitMs`; `never`: not without the user. */
export type Sent =
  | { readonly kind: 'sent' }
  | { readonly kind: 'later'; readonly why: string; readonly waitMs: number }
  | { readonly kind: 'never'; readonly why: string };

export interface Bot {
  readonly token: string;
  readonly chat: string;
}

/** One message to Telegram. Its address holds the token, so no word of the request itself is ever passed on. */
export async function sendMessage(
  { token, chat }: Bot,
  text: string,
  signal: AbortSignal,
  address: string = TELEGRAM,
): Promise<Sent> {
  try {
    const answer = await fetch(`${address}/bot${token}/sendMessage`, {
      method: 'POST',
      redirect: 'error',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chat_id: chat, text, disable_web_page_preview: true }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    const body: unknown = await answer.json().catch(() => null);
    if (answer.ok) return { kind: 'sent' };
    const why = refusalWords(answer.status, chat);
    if (answer.status !== 429 && answer.status < 500) return { kind: 'never', why };
    return { kind: 'later', why, waitMs: askedWaitMs(body) };
  } catch (error) {
    return { kind: 'later', why: failureWords(error), waitMs: 0 };
  }
}

/** How long Telegram asks to be left alone; 0 where it does not say. */
function askedWaitMs(body: unknown): number {
  const seconds = (body as { parameters?: { retry_after?: unknown } } | null)?.parameters?.retry_after;
  return typeof seconds === 'number' && seconds > 0 ? Math.min(seconds, 3_600) * 1_000 : 0;
}
