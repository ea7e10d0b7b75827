import type { DenyReason } from './deny-reason.ts';

/** The terminal's own state: links, halt, arming, books. */
export const SESSION_REASONS = {
  FEED_DOWN: {
    group: 'session',
    when: 'The market feed is not ok.',
    text: 'the feed is {state}',
    remedy: 'See the feed link in health.',
  },
  BROKER_DOWN: {
    group: 'session',
    when: 'The broker is not ok.',
    text: 'the broker is {state}',
    remedy: 'See the broker link in health; log in again.',
  },
  JOURNAL_FAILED: {
    group: 'session',
    when: 'The journal cannot be written: an entry needs a synced intent.',
    text: 'the journal is {state}',
    remedy: 'Free disk space; see health.',
  },
  CALENDAR_DOWN: {
    group: 'session',
    when: 'The calendar does not cover today, or the one that was imported cannot be read.',
    text: 'the calendar cannot be relied on today',
    remedy: 'Import a good one (kavach import --kind calendar), then start again; docs/calendar.md.',
  },
  DISK_LOW: {
    group: 'session',
    when: 'The disk of the data folder has so little room left that the life of a new spread might not be journaled to its end.',
    text: 'less than {limitMb} MB are free on the disk of the data folder',
    remedy: 'Free room there; entries come back by themselves.',
  },
  CLOCK_SKEWED: {
    group: 'session',
    when: 'The clock differs from its reference by more than allowed.',
    text: 'the clock is off by {skewMs}, at most {limitMs} is allowed',
    remedy: 'Let the system set its clock by network time.',
  },
  HALTED: {
    group: 'session',
    when: 'The terminal is halted; all books.',
    text: 'halted: {reason}',
    remedy: 'Reset after 60 s with a reason and the typed word RESET, once the doctor passes.',
  },
  REDUCE_ONLY: {
    group: 'session',
    when: 'Only orders that reduce are allowed.',
    text: 'reduce only: {reason}',
    remedy: 'See the reason; it ends when the cause is gone or the user ends it.',
  },
  NOT_ARMED: {
    group: 'session',
    when: 'The book is live and Live is not armed for this session.',
    text: 'Live is not armed',
    remedy: 'Arm Live with all checks green.',
  },
  NOT_RECONCILED: {
    group: 'session',
    when: 'The broker book was not yet read and matched since the start, or the last reading failed.',
    text: 'the broker book is not reconciled',
    remedy: 'Wait for it; if it fails, see the broker link.',
  },
  UNKNOWN_POSITION: {
    group: 'session',
    when: 'The broker shows a NIFTY option position or a difference that our journal does not explain.',
    text: 'unexplained at the broker: {found}',
    remedy: 'Close it at the broker, or say that it is your own.',
  },
} as const satisfies Record<string, DenyReason>;
