import type { AccountView, DayPhase } from '../../../shared/contract/index.ts';
import { formatWholeRupees, type Instant } from '../../../shared/units/index.ts';
import type { Condition, Watched } from './watched.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const LIMIT_SHARE = 0.7;
const TOKEN_MS = 30 * MINUTE_MS;
const STOP_MS = 5_000;
const MARKET: ReadonlySet<DayPhase> = new Set(['open', 'auction', 'afterAuction']);

/** What the terminal notices by itself, beside the facts of the engine; a function of what is known now. */
export function conditions(watched: Watched): readonly Condition[] {
  const own = [limitNear, stopLasts, silent, sessions, keyNotHeld];
  return own.flatMap((each) => each(watched));
}

function limitNear({ date, dailyLoss: { used, limit, share } }: Watched): readonly Condition[] {
  if (used === null || limit === null || share === null || share < LIMIT_SHARE) return [];
  const text = `${Math.floor(share * 100)} % of the daily loss limit is used: ${formatWholeRupees(used)} of ${formatWholeRupees(limit)}`;
  return [{ key: `limit ${date}`, event: 'limit', level: 'warning', text, restMs: DAY_MS }];
}

function stopLasts({ now, emergency }: Watched): readonly Condition[] {
  if (emergency === null || emergency.flatAt !== null || now - emergency.pressedAt < STOP_MS) return [];
  const text = 'The emergency stop has run for more than 5 s and is not flat: look at its steps';
  return [{ key: `stopping ${emergency.pressedAt}`, event: 'stopping', level: 'serious', text, restMs: 0 }];
}

/** A way out that is believed to be there, and is not. */
function keyNotHeld({ date, desktop }: Watched): readonly Condition[] {
  if (desktop?.globalStop.state !== 'refused') return [];
  const keys = desktop.globalStop.keys.join(' or ');
  const text = `The emergency stop’s key is not heard outside of Kavach: the system did not give it ${keys}. Inside it works`;
  return [{ key: `key ${date} ${keys}`, event: 'other', level: 'warning', text, restMs: DAY_MS }];
}

/** Outside of market hours nobody waits for a price. */
function silent({ phase, open, links }: Watched): readonly Condition[] {
  if (!MARKET.has(phase)) return [];
  return links
    .filter(
      ({ link, state }) => (link === 'feed' || link === 'broker') && (state === 'stale' || state === 'down'),
    )
    .map(({ label, state, detail }) => {
      const level = open && state === 'down' ? 'serious' : 'warning';
      const how = `${state === 'down' ? 'is down' : 'is stale'}${open ? ' while a spread is open' : ''}`;
      const text = `${label} ${how}: ${detail}`;
      return { key: `stale ${label} ${level}`, event: 'stale', level, text, restMs: MINUTE_MS };
    });
}

function sessions({ now, phase, accounts }: Watched): readonly Condition[] {
  const level = MARKET.has(phase) ? 'serious' : 'warning';
  return [accounts.breeze, accounts.kite].flatMap((view) => {
    const text = view === null ? null : sessionText(view, now, level === 'serious');
    if (view === null || text === null) return [];
    const key = `token ${view.account} ${view.state} ${view.until ?? ''}`;
    return [{ key, event: 'token', level, text, restMs: DAY_MS }];
  });
}

/** A session that is gone matters in market hours only; each morning begins without one. */
function sessionText({ account, state, until }: AccountView, now: Instant, isMarket: boolean): string | null {
  const name = account === 'kite' ? 'Kite' : 'Breeze';
  if (state === 'dead' || state === 'expired')
    return isMarket ? `The ${name} session has ended: log in again` : null;
  const isNear = state === 'ready' && until !== null && until > now && until - now <= TOKEN_MS;
  return isNear ? `The ${name} session ends in less than 30 minutes: log in again` : null;
}
