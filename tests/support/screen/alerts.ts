import { NO_ALERTS, type AlertRules, type AlertsSlice, type Slices } from '../../../shared/contract/index.ts';

/** Rules as they come with Kavach; Telegram not set up. */
export const ALERTS: AlertsSlice = {
  ...NO_ALERTS,
  telegram: { tokenHint: null, chat: null, problem: null, sentAt: null, waiting: 0, dropped: 0 },
};

const NO_CHAT = 'Telegram knows no chat 4711 of this bot: open the bot, press Start, and check the number.';

/** What the terminal answers to the alerts' commands; null where it is another's. A test message is refused. */
export function answerAlerts(
  name: string,
  args: unknown,
  now: AlertsSlice,
  push: (slices: Partial<Slices>) => void,
): unknown {
  const done = (value: object) => ({ ok: true, value });
  const set = (alerts: Partial<AlertsSlice>): void => push({ alerts: { ...now, ...alerts } });
  switch (name) {
    case 'alerts.set': {
      const { rules, revision } = args as { rules: AlertRules; revision: number };
      set({ rules, revision: revision + 1 });
      return done({ revision: revision + 1 });
    }
    case 'alerts.telegram': {
      const { token, chat } = args as { token: string | null; chat: string | null };
      const tokenHint = token === null ? null : `${token.split(':')[0]}:····`;
      if (now.telegram !== null) set({ telegram: { ...now.telegram, tokenHint, chat } });
      return done({});
    }
    case 'alerts.test':
      return { ok: false, error: { code: 'FAILED', message: NO_CHAT } };
    default:
      return null;
  }
}
