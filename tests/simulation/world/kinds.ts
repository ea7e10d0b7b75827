/** What can go wrong with a call to the broker; which of the calls of its sort is hit is counted over the whole seed. */
export const CALL_FAULTS = {
  submit: [
    'lost',
    'answerLost',
    'answerNever',
    'cut',
    'late',
    'doubled',
    'refused',
    'slow',
    'held',
    'rejectedLater',
    'cancelledLater',
    'vanished',
  ],
  modify: ['lost', 'answerLost', 'late', 'refused', 'doubled', 'cut'],
  cancel: ['lost', 'answerLost', 'refused', 'late'],
  snapshot: ['fail', 'stale', 'slow', 'disguised'],
  margin: ['fail'],
  update: ['lost', 'late', 'doubled', 'outOfOrder'],
  /** A change that makes a resting stop a limit: accepted, and the stop stays one (brokers.md D: trust no order_type). */
  turn: ['kept'],
  /** A change or a cancel that leaves the process: it may wait its turn before (brokers allow few calls a second). */
  leave: ['waits'],
} as const;

/** Where the process can die: before, within and after a write; before and after a call; when an answer comes. */
export const CRASH_POINTS = [
  'beforeWrite',
  'inWrite',
  'afterWrite',
  'beforeSend',
  'afterSend',
  'onAnswer',
] as const;

/** What lasts for a while. */
export const SPELLS = [
  'feedSilent',
  'feedDown',
  'quotesSilent',
  'oldStamps',
  'thinBook',
  'oneSided',
  'wideSpread',
  'contractHalted',
  'brokerAway',
  'tokenDead',
  'diskFull',
  'haltUnwritable',
  'suspended',
  'clockOff',
] as const;

/** What happens at one moment, at any time of a seed. */
export const MOMENTS = [
  'crash',
  'exchangeCancels',
  'foreignOther',
  'foreignSame',
  'foreignResting',
  'freakPrint',
  'oldTick',
  'takeOver',
  'hedgeNotPermitted',
  'otherHand',
] as const;

/** What the user does, at any time of a seed. */
export const ACTIONS = [
  'propose',
  'send',
  'sendTwice',
  'drop',
  'pause',
  'resume',
  'emergency',
  'reset',
  'changeSettings',
  'acknowledge',
  'arm',
  'disarm',
] as const;

export type Call = keyof typeof CALL_FAULTS;
export type CallFault = (typeof CALL_FAULTS)[Call][number];
export type CrashPoint = (typeof CRASH_POINTS)[number];
export type Spell = (typeof SPELLS)[number];
/** What was traded by hand stands there before the terminal starts, and is adopted soon. */
export type Moment = (typeof MOMENTS)[number] | 'heldByHand';
export type Action = (typeof ACTIONS)[number] | 'adopt';
