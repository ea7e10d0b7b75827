import type { Slices } from '../../shared/contract/index.ts';
import { formatClock } from '../../shared/units/index.ts';
import { ACCOUNT_NAMES, BROKER } from './accounts.ts';

/** What a screen reader is told: politely what happened, at once what endangers. Never ticks or countdowns. */
export interface Announcement {
  readonly polite: readonly string[];
  readonly urgent: readonly string[];
}

type State = Partial<Slices>;

/** What changed between two states that is worth words. */
export function announce(before: State, now: State): Announcement {
  return {
    polite: [
      firedSignal(before, now),
      fills(before, now),
      modeChange(before, now),
      stopDone(before, now),
    ].flat(),
    urgent: [
      halt(before, now),
      logins(before, now),
      links(before, now),
      blocked(before, now),
      own(before, now),
    ].flat(),
  };
}

function firedSignal(before: State, now: State): readonly string[] {
  const fired = now.signals?.fired ?? null;
  if (fired === null || before.signals === undefined || before.signals.fired?.barStart === fired.barStart)
    return [];
  return [`${fired.signal} fired at ${formatClock(fired.barClose)}, sells ${fired.option}`];
}

function fills(before: State, now: State): readonly string[] {
  const seen = before.journal?.entries[0]?.row;
  if (seen === undefined) return [];
  const rows = now.journal?.entries.filter((entry) => entry.row > seen && entry.kind === 'FILL') ?? [];
  return rows.map((entry) => entry.text).reverse();
}

function modeChange(before: State, now: State): readonly string[] {
  const from = before.session?.mode;
  const to = now.session?.mode;
  return from === undefined || to === undefined || from === to ? [] : [`Mode is now ${to}`];
}

function stopDone(before: State, now: State): readonly string[] {
  const was = before.emergency?.run?.flatAt ?? null;
  const is = now.emergency?.run?.flatAt ?? null;
  return was === null && is !== null && before.emergency !== undefined ? ['Emergency stop done: flat'] : [];
}

function halt(before: State, now: State): readonly string[] {
  const from = before.session?.halt.state;
  const to = now.session?.halt;
  if (from === undefined || to === undefined || from === to.state) return [];
  if (to.state === 'ACTIVE') return ['Trading is active again'];
  const word = to.state === 'HALTED' ? 'Trading halted' : 'Reduce only: no new entries';
  return [to.reason === null ? word : `${word}: ${to.reason}`];
}

function logins(before: State, now: State): readonly string[] {
  if (before.accounts === undefined || now.accounts === undefined) return [];
  const { accounts } = before;
  return ACCOUNT_NAMES.flatMap((name) => now.accounts?.[name] ?? [])
    .filter(({ state }) => state === 'expired' || state === 'dead')
    .filter(({ account, state }) => accounts[account]?.state !== state)
    .map(({ account }) => `The ${BROKER[account]} session has ended: log in again`);
}

function links(before: State, now: State): readonly string[] {
  const old = before.session?.links;
  if (old === undefined) return [];
  return (now.session?.links ?? [])
    .filter((link) => link.state === 'stale' || link.state === 'down')
    .filter((link) => old.find((was) => was.label === link.label)?.state !== link.state)
    .map((link) => `${link.label} ${link.state === 'down' ? 'is down' : 'is stale'}. ${link.detail}`);
}

function blocked(before: State, now: State): readonly string[] {
  const was = before.risk?.blocked.length;
  const is = now.risk?.blocked ?? [];
  return was === 0 && is.length > 0 ? [`Entries blocked: ${is.map((reason) => reason.text).join('. ')}`] : [];
}

/** What the terminal noticed by itself; logins and links are told above, in their own words. */
function own(before: State, now: State): readonly string[] {
  const known = before.alerts?.own;
  if (known === undefined) return [];
  return (now.alerts?.own ?? [])
    .filter(({ event, level }) => level === 'serious' && event !== 'token' && event !== 'stale')
    .filter(({ id }) => !known.some((each) => each.id === id))
    .map(({ text }) => text);
}
