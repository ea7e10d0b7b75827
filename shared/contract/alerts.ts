import type { Instant } from '../units/index.ts';
import { ALERT_DEFAULTS, type AlertEvent, type AlertRules } from './alert-rules.ts';
import type { Call, Nothing } from './call.ts';
import type { Notice, NoticeLevel } from './emergency.ts';

/** One time that the user is told of something; a serious alert is told again until he acknowledges it. */
export interface Telling {
  /** Counts up while the process lives. */
  readonly id: number;
  readonly at: Instant;
  readonly event: AlertEvent;
  readonly level: NoticeLevel;
  readonly text: string;
  /** The first, second or third time. */
  readonly times: number;
  readonly sound: boolean;
  readonly desktop: boolean;
}

/** What the screen may know of the Telegram bot: never its token, of which the ends only. */
export interface TelegramView {
  readonly tokenHint: string | null;
  readonly chat: string | null;
  /** What went wrong last and what to do; null while all is well. */
  readonly problem: string | null;
  readonly sentAt: Instant | null;
  /** Not sent yet, and given up for newer ones since the start. */
  readonly waiting: number;
  readonly dropped: number;
}

/** How the user is told of things, and what he was told. */
export interface AlertsSlice {
  readonly revision: number;
  readonly rules: AlertRules;
  /** What the terminal itself has noticed, newest first; the engine's notices stand in their own slice. */
  readonly own: readonly Notice[];
  /** The newest, oldest first. */
  readonly told: readonly Telling[];
  /** Null where no message can be sent from here: a replay. */
  readonly telegram: TelegramView | null;
  /** Why the rules are not the user's own; null where all is well. */
  readonly problem: string | null;
}

export const NO_ALERTS: AlertsSlice = {
  revision: 0,
  rules: ALERT_DEFAULTS,
  own: [],
  told: [],
  telegram: null,
  problem: null,
};

export interface AlertCommands {
  /** `revision`: the one that the rules were made from; refused where another hand has changed them since. */
  'alerts.set': Call<
    { readonly rules: AlertRules; readonly revision: number },
    { readonly revision: number }
  >;
  /** Of the terminal's own alerts; a notice of the engine is acknowledged by `notice.acknowledge`. */
  'alerts.acknowledge': Call<{ readonly id: number }, Nothing>;
  /** Keeps a bot's token and the chat that it writes to; both null forgets them. */
  'alerts.telegram': Call<{ readonly token: string | null; readonly chat: string | null }, Nothing>;
  /** Sends one message now and answers with what came of it. */
  'alerts.test': Call<Nothing, Nothing>;
}
