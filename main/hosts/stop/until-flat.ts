import { isOpenSpread, type EmergencySlice } from '../../../shared/contract/index.ts';
import type { Kite } from '../../adapters/kite/index.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { whyNoSession } from './closing-account.ts';

const LOOK_MS = 50;
/** A broker that fills nothing for so long needs a person. */
const WAIT_MS = 120_000;

/** Null once the broker's book says flat, else why it does not. */
export async function untilFlat(
  terminal: Terminal,
  kite: Kite,
  progress: (run: EmergencySlice['run']) => void,
): Promise<string | null> {
  const deadline = performance.now() + WAIT_MS;
  while (performance.now() < deadline) {
    const { run } = terminal.slice('emergency');
    progress(run);
    if (run !== null && run.flatAt !== null) return null;
    const dead = whyNoSession(kite.account.view());
    if (dead !== null) return dead;
    if (isWaitingForMarket(terminal))
      return 'Options do not trade now: nothing can be closed before they do.';
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return 'Not flat after two minutes: look at the broker.';
}

function isWaitingForMarket(terminal: Terminal): boolean {
  const { phase } = terminal.slice('session');
  const { broker, spreads } = terminal.slice('positions');
  const isTrading = phase === 'open' || phase === 'auction' || phase === 'afterAuction';
  return !isTrading && broker.reconciledAt !== null && spreads.some(isOpenSpread);
}
