import type { AccountView, LinkState } from '../../../shared/contract/index.ts';

export interface LinkWords {
  readonly state: LinkState;
  readonly words: string;
}

/** Why there is no stream without a session, and what to do; null where there is a session. */
export function accountWords({ state, problem }: AccountView): LinkWords | null {
  switch (state) {
    case 'noKeys':
      return { state: 'off', words: 'no keys of Breeze: enter them, then log in' };
    case 'loggedOut':
      return { state: 'off', words: 'log in to Breeze: there is no market data before' };
    case 'loggingIn':
      return { state: 'connecting', words: 'logging in to Breeze' };
    case 'expired':
      return { state: 'down', words: 'the session of Breeze ended with its day: log in again' };
    case 'dead':
      return {
        state: 'down',
        words: `${problem?.text ?? 'Breeze refuses the session.'} ${problem?.remedy ?? ''}`.trim(),
      };
    case 'ready':
      return null;
  }
}
