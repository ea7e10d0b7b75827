import type { TelegramView } from '../../../shared/contract/index.ts';
import { err, ok, type Instant, type Result } from '../../../shared/units/index.ts';
import type { Messenger } from '../../ports/messenger.ts';
import type { RealTime } from '../../ports/real-time.ts';
import type { SecretStore } from '../../ports/secret-store.ts';
import { sendMessage, type Bot, type Sent } from './bot-call.ts';
import { MessageRow } from './message-row.ts';
import { NO_BOT } from './telegram-words.ts';

export interface TelegramParts {
  /** The error, in a sentence: why nothing can be kept. */
  readonly secrets: Result<SecretStore, string>;
  readonly realTime: RealTime;
  readonly now: () => Instant;
  /** Where a test has its own server. */
  readonly address?: string;
}

/** A bot that writes to one chat and hears nothing. The token leaves this object for Telegram's address only. */
export class Telegram implements Messenger {
  readonly #parts: TelegramParts;
  readonly #closing = new AbortController();
  readonly #row: MessageRow;
  #problem: string | null;
  #sentAt: Instant | null = null;
  #listener: () => void = () => undefined;

  constructor(parts: TelegramParts) {
    this.#parts = parts;
    this.#row = new MessageRow(parts.realTime, (text) => this.#call(text));
    this.#problem = parts.secrets.ok ? null : parts.secrets.error;
  }

  view(): TelegramView {
    const bot = this.#bot();
    return {
      tokenHint: bot === null ? null : `${bot.token.split(':')[0] ?? ''}:····`,
      chat: bot?.chat ?? null,
      problem: this.#problem,
      sentAt: this.#sentAt,
      waiting: this.#row.waiting,
      dropped: this.#row.dropped,
    };
  }

  send(text: string): void {
    if (this.#bot() !== null) this.#row.add(text);
  }

  test(text: string, done: (result: Result<null, string>) => void): void {
    void this.#test(text, done);
  }

  async #test(text: string, done: (result: Result<null, string>) => void): Promise<void> {
    const sent = await this.#call(text);
    done(sent.kind === 'sent' ? ok(null) : err(sent.why));
  }

  keep(token: string | null, chat: string | null): Result<null, string> {
    const { secrets } = this.#parts;
    if (!secrets.ok) return secrets;
    for (const [name, value] of [['telegram.token', token] as const, ['telegram.chat', chat] as const]) {
      const kept = secrets.value.write(name, value);
      if (!kept.ok) return err(kept.error.message);
    }
    this.#problem = null;
    // What waited was for the chat of before.
    this.#row.clear();
    this.#listener();
    return ok(null);
  }

  onChange(listener: () => void): void {
    this.#listener = listener;
  }

  close(): void {
    this.#closing.abort();
    this.#row.clear();
  }

  #bot(): Bot | null {
    const { secrets } = this.#parts;
    const token = secrets.ok ? secrets.value.read('telegram.token') : null;
    const chat = secrets.ok ? secrets.value.read('telegram.chat') : null;
    return token === null || chat === null ? null : { token, chat };
  }

  async #call(text: string): Promise<Sent> {
    const bot = this.#bot();
    if (bot === null) return { kind: 'never', why: NO_BOT };
    const { signal } = this.#closing;
    const sent = await sendMessage(bot, text, signal, this.#parts.address);
    if (signal.aborted) return sent;
    if (sent.kind === 'sent') this.#sentAt = this.#parts.now();
    this.#problem = sent.kind === 'sent' ? null : sent.why;
    this.#listener();
    return sent;
  }
}
