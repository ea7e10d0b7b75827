import type { HostConnection } from '../../shared/contract/index.ts';

const BACKOFF_MS = { first: 250, most: 2_000 };
const PATIENCE_MS = 1_000;
const NOT_SIGNED_IN = 401;

export interface Reopening {
  /** Opens again in a while: after 250 ms, doubling to 2 s. */
  later(): void;
  /** Something was heard: the next time begins at 250 ms again. */
  heard(): void;
}

/**
 * Opens a connection again, and tells what became of the host. One that was started anew refuses the socket without a
 * reason until a tab of this browser has signed in; so nothing is opened before that.
 */
export function createReopening(open: () => void, tell: (connection: HostConnection) => void): Reopening {
  let waitMs = BACKOFF_MS.first;
  const later = (): void => {
    setTimeout(() => void openIfKnown(), waitMs);
    waitMs = Math.min(waitMs * 2, BACKOFF_MS.most);
  };
  const openIfKnown = async (): Promise<void> => {
    const signedOut = await isSignedOut();
    tell(signedOut ? 'signedOut' : 'silent');
    if (signedOut) later();
    else open();
  };
  return {
    later,
    heard() {
      waitMs = BACKOFF_MS.first;
    },
  };
}

/** Whether the host takes this browser for a stranger, asked by a plain request. */
async function isSignedOut(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const { status } = await fetch('/', { method: 'HEAD', cache: 'no-store', signal });
    return status === NOT_SIGNED_IN;
  } catch {
    // Nobody is there to say so.
    return false;
  }
}
