import { clock, type TimeOfDay } from '../units/index.ts';

/** What an alert is about. `other`: a notice that is none of these, such as an entry that was missed. */
export type AlertEvent =
  | 'fired'
  | 'filled'
  | 'rejected'
  | 'stale'
  | 'limit'
  | 'halt'
  | 'token'
  | 'stopping'
  | 'other';

/** By which way an alert reaches the user. */
export type AlertChannel = 'screen' | 'desktop' | 'sound' | 'telegram';

/** In the order in which the screen lists them. */
export const ALERT_EVENTS: readonly AlertEvent[] = [
  'fired',
  'filled',
  'rejected',
  'stale',
  'limit',
  'halt',
  'token',
  'stopping',
  'other',
];
export const ALERT_CHANNELS: readonly AlertChannel[] = ['screen', 'desktop', 'sound', 'telegram'];

/** What each is called, on the screen as on the desktop. */
export const ALERT_TITLES: Readonly<Record<AlertEvent, string>> = {
  fired: 'Signal fired',
  filled: 'Spread opened or closed',
  rejected: 'Order refused',
  stale: 'Prices or broker silent',
  limit: 'Daily limit',
  halt: 'Halt',
  token: 'Login ends',
  stopping: 'Emergency stop lasts',
  other: 'Anything else',
};

export type ChannelSwitches = Readonly<Record<AlertChannel, boolean>>;

/** From when until when (by the clock of India, over midnight too) nothing but the serious makes itself heard. */
export interface QuietHours {
  readonly from: TimeOfDay;
  readonly until: TimeOfDay;
}

/** How the user wants to be told of what. No strategy and no limit hangs on it. */
export interface AlertRules {
  readonly events: Readonly<Record<AlertEvent, ChannelSwitches>>;
  /** Null: none. */
  readonly quiet: QuietHours | null;
  /** Nothing leaves for Telegram while it is off, whatever the events say. */
  readonly telegram: boolean;
}

const by = (...on: readonly AlertChannel[]): ChannelSwitches => ({
  screen: on.includes('screen'),
  desktop: on.includes('desktop'),
  sound: on.includes('sound'),
  telegram: on.includes('telegram'),
});

/** Desktop and Telegram ask for a permission or a key of the user's, and do nothing before. */
export const ALERT_DEFAULTS: AlertRules = {
  events: {
    fired: by('screen', 'desktop', 'sound', 'telegram'),
    filled: by('screen', 'sound', 'telegram'),
    rejected: by('screen', 'desktop', 'sound', 'telegram'),
    stale: by('screen', 'desktop', 'sound', 'telegram'),
    limit: by('screen', 'desktop', 'sound', 'telegram'),
    halt: by('screen', 'desktop', 'sound', 'telegram'),
    token: by('screen', 'desktop', 'sound', 'telegram'),
    stopping: by('screen', 'desktop', 'sound', 'telegram'),
    other: by('screen'),
  },
  quiet: { from: clock('20:00'), until: clock('08:00') },
  telegram: false,
};
