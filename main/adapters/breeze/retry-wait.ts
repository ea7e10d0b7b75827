const FIRST_RETRY_MS = 100;
const RETRY_MAX_MS = 500;
/** After so many tries in vain Breeze is down for longer, and is asked less often. */
const PATIENT_AFTER = 60;
const PATIENT_RETRY_MS = 2_000;

/** How long to wait before another try, after so many in vain: quick at first, since a drop is over in no time. */
export function retryWait(tries: number): number {
  if (tries >= PATIENT_AFTER) return PATIENT_RETRY_MS;
  return Math.min(RETRY_MAX_MS, FIRST_RETRY_MS * 2 ** tries);
}

/** The upgrade was refused with one of these: brokers.md B6 knows no other sign. */
const REFUSED_STATUS = /\b40[13]\b/;

/** Whether the server refused the connection itself for want of a session, before any word of the stream. */
export function isUpgradeRefused(error: unknown): boolean {
  return REFUSED_STATUS.test(upgradeAnswer(error));
}

/** What the server said to the upgrade, where it said anything: engine.io puts it into the error's description. */
function upgradeAnswer(error: unknown): string {
  if (!(error instanceof Error) || !('description' in error)) return '';
  const { description } = error;
  return typeof description === 'object' && description !== null && 'message' in description
    ? String(description.message)
    : '';
}
