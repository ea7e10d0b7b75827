import type { DenyReason } from './deny-reason.ts';

/** The plan of a signal: its switches, context, hours, strike, hedge, expiry, credit. */
export const SIGNAL_REASONS = {
  SIGNAL_OFF: {
    group: 'signal',
    when: 'The signal is switched off in the settings.',
    text: '{signal} is switched off',
    remedy: 'Switch the signal on; it holds from the next week that it fires in.',
  },
  NOT_MONITORED: {
    group: 'signal',
    when: 'Monitoring of the signals is stopped.',
    text: 'signals are not monitored',
    remedy: 'Start monitoring.',
  },
  CONTEXT_DOUBTFUL: {
    group: 'signal',
    when: 'The week context is doubtful (a session missing, a bar that differs from the history) and the setting does not allow such weeks.',
    text: 'the week context is doubtful: {doubts}',
    remedy: 'Import the missing session, or allow doubtful weeks in the settings.',
  },
  BAR_BACK_FILLED: {
    group: 'signal',
    when: 'The signal bar was filled in from history after an outage.',
    text: 'the signal bar was missed and filled in later',
    remedy: 'None: a missed entry is never chased.',
  },
  AUCTION_BAR: {
    group: 'signal',
    when: 'The signal came on the bar that closes with the closing auction.',
    text: 'the signal bar closes with the auction',
    remedy: 'None: by rule it is shown and missed.',
  },
  OUTSIDE_ENTRY_TIME: {
    group: 'signal',
    when: 'The signal bar closes before or after the hours of entry.',
    text: '{time} lies outside the hours of entry ({limitTime})',
    remedy: 'None for this week; the hours are settings.',
  },
  MIS_CUTOFF_PASSED: {
    group: 'signal',
    when: 'The exit is daily, so that the spread would be MIS, and the last time for MIS entries has passed.',
    text: '{time} is later than {limitTime}, the last time for MIS entries',
    remedy:
      'None for this week; the time is a setting, and the broker refuses MIS shortly before its own square-off.',
  },
  ENTRY_WINDOW_PASSED: {
    group: 'signal',
    when: 'More than the entry window has passed since the bar closed.',
    text: 'the bar closed {ageMs} ago, the window is {limitMs}',
    remedy: 'None: a missed entry is never chased.',
  },
  DRIFTED: {
    group: 'signal',
    when: 'Spot has moved further from the bar close than the drift allowed.',
    text: 'spot {spotPaise} has drifted more than {limitPercent} % from the close {closePaise}',
    remedy: 'None: a missed entry is never chased.',
  },
  STRIKE_TOUCHED: {
    group: 'signal',
    when: 'Spot at sending is at, through, or within the set points of the strike to be sold.',
    text: 'spot {spotPaise} is within {limitPoints} points of the strike {strike}',
    remedy: 'None: the option would be sold at its stop.',
  },
  HEDGE_NOT_PERMITTED: {
    group: 'signal',
    when: 'No strike from 100 to 500 points beyond the main one is listed and permitted by the broker.',
    text: 'no hedge from 100 to 500 points beyond {strike} is permitted',
    remedy: 'Ask the broker which strikes its open-interest rule allows today.',
  },
  STRIKE_NOT_LISTED: {
    group: 'signal',
    when: 'The exchange does not list the strike for the chosen expiry.',
    text: 'the strike {strike} is not listed for {expiry}',
    remedy: 'Reload the instrument file if it is not of today.',
  },
  NO_EXPIRY: {
    group: 'signal',
    when: 'No listed expiry fits the expiry rule, or the calendar ends before it.',
    text: 'no listed expiry has at least {sessions} sessions left',
    remedy: 'Import a newer calendar or instrument file.',
  },
  CREDIT_TOO_SMALL: {
    group: 'signal',
    when: 'What can be received now, after round-trip charges, is less than the least credit (for all units).',
    text: 'credit {creditPaise} after charges is below {neededPaise}',
    remedy: 'None: the premium does not pay for the risk.',
  },
} as const satisfies Record<string, DenyReason>;
