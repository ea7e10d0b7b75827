import { describe, expect, it } from 'vitest';
import { readArgs } from '../../../../main/terminal/commands/schemas.ts';
import { ALERT_DEFAULTS } from '../../../../shared/contract/index.ts';

const set = (rules: object) => readArgs('alerts.set', { rules, revision: 0 });
const bot = (token: unknown, chat: unknown) => readArgs('alerts.telegram', { token, chat }).ok;
const TOKEN = '123456789:AAEhBOweik6ad9r_fake_token_of_a_test';

describe('what may be asked of the alerts', () => {
  it('rules are taken whole; a halt and a stop that lasts cannot be taken off the screen', () => {
    expect(set(ALERT_DEFAULTS).ok).toBe(true);
    for (const event of ['halt', 'stopping'] as const) {
      const row = { ...ALERT_DEFAULTS.events[event], screen: false };
      const refused = set({ ...ALERT_DEFAULTS, events: { ...ALERT_DEFAULTS.events, [event]: row } });
      expect(refused.ok ? '' : refused.error.message).toContain('is always on the screen');
    }
    expect(set({ ...ALERT_DEFAULTS, quiet: { from: -1, until: 0 } }).ok).toBe(false);
    expect(set({ ...ALERT_DEFAULTS, events: {} }).ok).toBe(false);
  });

  it('a token as BotFather gives it, with a person, a group or a channel', () => {
    expect(['4711', '-1001234567890', '@my_channel'].map((chat) => bot(TOKEN, chat))).toEqual([
      true,
      true,
      true,
    ]);
    expect(bot(null, null)).toBe(true);
    expect([bot(TOKEN, null), bot(null, '4711'), bot('hello', '4711'), bot(TOKEN, '../x')]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('a token that is refused is not repeated in the refusal', () => {
    const refused = readArgs('alerts.telegram', { token: 'secret but wrong', chat: '4711' });
    expect(JSON.stringify(refused)).not.toContain('secret but wrong');
  });
});
