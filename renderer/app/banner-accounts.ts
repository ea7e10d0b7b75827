import type { AccountView, PositionsSlice } from '../../shared/contract/index.ts';
import { formatClock } from '../../shared/units/index.ts';
import { BROKER, lostAccounts } from '../state/accounts.ts';
import { holdsLive } from '../state/mode.ts';
import type { Replica } from '../state/replica.ts';
import { NOT_WELL } from './banner-silence.ts';
import type { BannerActionName, BannerFacts } from './banner-modes.ts';

/**
 * A session that is gone, and the one thing to do about it. With a position open in Live it is urgent: until somebody
 * logs in, only the broker's own app can close it.
 */
export function accountFacts({ slices }: Replica, besides: BannerFacts | null): BannerFacts | null {
  const { accounts, session, positions } = slices;
  if (session === undefined) return null;
  const lost = lostAccounts(accounts, session);
  // Kite first: without it nothing can be closed, without Breeze only nothing opened.
  const worst = lost.find(({ account }) => account === 'kite') ?? lost[0];
  if (worst === undefined) return null;
  const live = session.mode === 'live';
  const urgent = live && holdsLive(positions ?? null);
  const unwind: readonly BannerActionName[] = urgent ? ['unwind'] : [];
  return {
    look: 'stale',
    head: lost.length > 1 ? 'Breeze and Kite are not logged in' : headOf(worst),
    facts: [
      consequenceOf(worst, live, urgent),
      ...(urgent && stopRests(positions) ? ['A stop rests at the broker'] : []),
      ...(besides === null || besides.head === NOT_WELL ? [] : [besides.head]),
    ],
    actions: [`login.${worst.account}`, ...unwind],
    liveTag: live,
    urgent,
  };
}

function stopRests(positions: PositionsSlice | undefined): boolean {
  return positions?.spreads.some(({ brokerStop }) => brokerStop !== null) ?? false;
}

function headOf({ account, state, since, until }: AccountView): string {
  const name = BROKER[account];
  if (state === 'loggedOut') return `${name} is not logged in`;
  const at = state === 'expired' ? until : since;
  const when = at === null ? '' : ` at ${formatClock(at)}`;
  return state === 'expired' ? `${name} session expired${when}` : `${name} ended the session${when}`;
}

function consequenceOf({ account }: AccountView, live: boolean, urgent: boolean): string {
  if (account === 'breeze')
    return 'No fresh prices: entries wait, index stop and daily limit do not act on old ones';
  if (urgent) return 'Kavach cannot close the live position until you log in';
  return live ? 'No order can be sent until you log in' : 'Paper goes on; Live needs this login';
}
