import type { AccountName, SessionSlice, Slices } from '../../shared/contract/index.ts';
import { BROKER, PURPOSE, STATE_WORDS } from './accounts.ts';

/** A place of the set-up page; each is a card that can take the focus. */
export type SetupPlace = 'mode' | AccountName | 'address' | 'strategy' | 'finish';

export interface SetupStep {
  readonly place: SetupPlace;
  readonly title: string;
  readonly note: string;
  /** `idle`: nothing is asked for here in this mode. */
  readonly state: 'done' | 'todo' | 'idle';
}

/** The steps of a set-up, each with what is true of it now. Demo is finished as it is. */
export function setupSteps({ session, accounts, doctor }: Partial<Slices>): readonly SetupStep[] {
  const mode = session?.mode ?? null;
  const demo = mode === 'demo';
  const checks = doctor?.checks ?? [];
  const left = session?.live.armed === false ? session.live.needs.length : 0;
  return [
    step('mode', 'Mode', mode === null ? 'Not known yet' : MODE_NOTES[mode], mode !== null),
    account('breeze', accounts, demo),
    account('kite', accounts, demo),
    addressStep(accounts, demo),
    step('strategy', 'Strategy', strategyNote(session), session !== undefined),
    finish(mode, checks.length, left, session?.live.armed ?? false),
  ];
}

const MODE_NOTES = { demo: 'Demo', paper: 'Paper', live: 'Live' } as const;

function step(place: SetupPlace, title: string, note: string, done: boolean): SetupStep {
  return { place, title, note, state: done ? 'done' : 'todo' };
}

function notNeeded(place: SetupPlace, title: string): SetupStep {
  return { place, title, note: 'Not needed in Demo', state: 'idle' };
}

function account(name: AccountName, accounts: Slices['accounts'] | undefined, demo: boolean): SetupStep {
  const title = BROKER[name];
  if (demo) return notNeeded(name, title);
  const view = accounts?.[name] ?? null;
  if (view === null) return step(name, title, 'Not known yet', false);
  const ready = view.state === 'ready';
  const note = ready ? `Connected, ${PURPOSE[name]}` : STATE_WORDS[view.state];
  return step(name, title, note, ready);
}

function addressStep(accounts: Slices['accounts'] | undefined, demo: boolean): SetupStep {
  const address = accounts?.address ?? null;
  if (demo) return notNeeded('address', 'Address');
  return step('address', 'Address', address ?? 'For Live only, none yet', address !== null);
}

function strategyNote(session: SessionSlice | undefined): string {
  if (session === undefined) return 'Not known yet';
  return `${session.signalsEnabled} of 8 signals on, rev ${session.settingsRevision}`;
}

function finish(mode: SessionSlice['mode'] | null, all: number, left: number, armed: boolean): SetupStep {
  if (mode === 'demo') return step('finish', 'Finish', 'Demo runs now', true);
  if (all === 0) return step('finish', 'Finish', 'Not checked yet', false);
  if (left > 0) {
    return step('finish', 'Finish', `${left} ${left === 1 ? 'check' : 'checks'} left for Live`, false);
  }
  return step('finish', 'Finish', armed ? 'Live is armed' : 'Live can be armed', true);
}
