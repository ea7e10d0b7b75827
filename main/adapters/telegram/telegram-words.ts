export const NO_BOT = "Enter the bot's token and the chat first.";

/** Why Telegram did not take a message, and what to do. */
export function refusalWords(status: number, chat: string): string {
  switch (status) {
    case 401:
    case 404:
      return 'Telegram does not know this token: copy it again from BotFather.';
    case 400:
      return `Telegram knows no chat ${chat} of this bot: open the bot, press Start, and check the number.`;
    case 403:
      return 'The bot may not write to this chat: open it in Telegram and press Start.';
    case 429:
      return 'Telegram asks to wait: too many messages.';
    default:
      return `Telegram answered ${status}; it is tried again.`;
  }
}

/** Why Telegram was not reached. Of the fault only its code is said: its own words may hold the address. */
export function failureWords(error: unknown): string {
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError'))
    return 'Telegram has not answered within 10 s; it is tried again.';
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const code =
    typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'no answer';
  return `Telegram cannot be reached (${code}): check the connection; it is tried again.`;
}
