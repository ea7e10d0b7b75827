import type { AccountName, AccountView, SessionSlice, Slices } from '../../shared/contract/index.ts';
import { formatClock } from '../../shared/units/index.ts';
import { BROKER, MARKET_HOURS, lostAccounts } from '../state/accounts.ts';
import { holdsLive } from '../state/mode.ts';
import type { Replica } from '../state/replica.ts';
import { guardWords, restingStop } from './banner-guards.ts';
import { NOT_WELL } from './banner-silence.ts';
import type { BannerActionName, BannerFacts } from './banner-modes.ts';
import { capital } from '../ui/format.ts';

/**
 * A session that is gone, and the one thing to do about it. With a position open in Live it is urgent: until somebody
 * logs in, only the broker's own app can close it.
 */
export function accountFacts({ slices }: Replica, besides: BannerFacts | null): BannerFacts | null {
  const { accounts, session, positions } = slices;
  if (session === undefined) return null;
  const live = session.mode === 'live';
  const lost = lostAccounts(accounts, session).toSorted((a, b) => rank(live, a) - rank(live, b));
  const [worst] = lost;
  if (worst === undefined) return null;
  const urgent = live && holdsLive(positions ?? null);
  const unwind: readonly BannerActionName[] = urgent ? ['unwind'] : [];
  return {
    look: 'stale',
    head: lost.length > 1 ? 'Breeze and Kite are not logged in' : headOf(worst),
    facts: [
      ...consequencesOf(worst.account, slices, session, urgent),
      ...(besides === null || besides.head === NOT_WELL ? [] : [besides.head]),
    ],
    actions: [...lost.map(({ account }) => `login.${account}` as const), ...unwind],
    liveTag: live,
    urgent,
  };
}

/** In Live Kite comes first: without it nothing can be closed. In Paper everything hangs on Breeze. */
function rank(live: boolean, { account }: AccountView): number {
  return (account === 'kite') === live ? 0 : 1;
}

function headOf({ account, state, since, until }: AccountView): string {
  const name = BROKER[account];
  if (state === 'loggedOut') return `${name} is not logged in`;
  const at = state === 'expired' ? until : since;
  const when = at === null ? '' : ` at ${formatClock(at)}`;
  return state === 'expired' ? `${name} session expired${when}` : `${name} ended the session${when}`;
}

function consequencesOf(
  account: AccountName,
  { accounts, positions }: Partial<Slices>,
  session: SessionSlice,
  urgent: boolean,
): readonly string[] {
  const resting = restingStop(positions);
  if (account === 'breeze') {
    const feed = session.links.find(({ link }) => link === 'feed');
    if (feed?.state === 'ok' && MARKET_HOURS.has(session.phase))
      return ['Prices still come, but Breeze answers nothing else: log in before they end'];
    const guards = guardWords(positions, { index: true, marks: true });
    return guards.length > 0 ? guards : ['No prices come: no signal is watched until you log in'];
  }
  if (urgent) {
    const rests = resting === null ? [] : [capital(resting)];
    return ['Kavach cannot close the live position until you log in', ...rests];
  }
  if (session.mode === 'live') return ['No order can be sent until you log in'];
  return [
    accounts?.breeze?.state === 'ready' ? 'Paper goes on; Live needs this login' : 'Live needs this login',
  ];
}
