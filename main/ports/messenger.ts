import type { TelegramView } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/units/index.ts';

/** Carries words to the user's telephone, one way. Never waited for: what cannot be sent is counted and given up. */
export interface Messenger {
  view(): TelegramView;
  /** Returns at once; nothing is sent where no token and chat are kept. */
  send(text: string): void;
  /** Sends one message outside of the row; the error says what to do. */
  test(text: string, done: (result: Result<null, string>) => void): void;
  /** Both null forget them; the error is a sentence. */
  keep(token: string | null, chat: string | null): Result<null, string>;
  onChange(listener: () => void): void;
  close(): void;
}
