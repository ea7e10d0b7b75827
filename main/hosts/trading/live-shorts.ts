import { isOpenSpread } from '../../../shared/contract/index.ts';
import type { TerminalLink } from '../terminal-link.ts';

/** Whether a live short is open now: the shown book is live for as long as anything of it is open. */
export function holdsShorts(link: TerminalLink): boolean {
  if (link.slice('session').mode !== 'live') return false;
  const open = link.slice('positions').spreads.filter(isOpenSpread);
  return open.some(({ legs }) => legs.some(({ side, quantity }) => side === 'sell' && quantity > 0));
}
