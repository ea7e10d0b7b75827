import type { Action, Situation } from './action.ts';
import { ACCOUNT_NAMES, BROKER } from './accounts.ts';
import { goToSetup } from './login.ts';
import { openDialog } from './ui-store.ts';
import { unwindList } from '../../shared/contract/index.ts';

/** Logins, health, and the way out by hand. None of them asks Kavach for anything: they work while it is silent. */
export function accountActions({ slices }: Situation): readonly Action[] {
  const opens = (id: Action['id'], title: string, blocked: string | null, run: () => void): Action => ({
    id,
    title,
    effect: 'opens',
    blocked,
    run,
  });
  const open = slices.positions === undefined ? 0 : unwindList(slices.positions).length;
  return [
    ...ACCOUNT_NAMES.map((name) => {
      const without = slices.accounts !== undefined && slices.accounts[name] === null;
      const blocked = without ? 'Demo has no accounts: switch to Paper first' : null;
      return opens(`account.login.${name}`, `Log in to ${BROKER[name]}`, blocked, () => goToSetup(name));
    }),
    opens('health.show', 'Show health', null, () => openDialog('health')),
    opens(
      'unwind.show',
      'Unwind list, to close by hand',
      open === 0 ? 'No open position in Live' : null,
      () => openDialog('unwind'),
    ),
  ];
}
