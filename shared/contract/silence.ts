/** The host speaks to each screen at least so often, if only to say that nothing has changed. */
export const HEARTBEAT_MS = 500;

/**
 * A longer silence is shown as a lost host: within two seconds of its last word also where the page is busy, and not while
 * a single word is late.
 */
export const SILENCE_MS = 1_600;
