import type { LiveSwitch } from '../../shared/contract/index.ts';

/** What stands between Demo and Live. */
export const NO_LIVE: LiveSwitch['needs'][number] = {
  code: 'NO_LIVE_BOOK',
  text: 'Demo has no way to a broker.',
  remedy: 'Switch to Paper and log in to Breeze and Kite first.',
};
