import type { AccountName } from '../../shared/contract/index.ts';
import { command } from './host.ts';
import { currentSlice } from './replica.ts';
import { isStopRunning } from './reset.ts';
import type { SetupPlace } from './setup-steps.ts';
import { goTo, useUi } from './ui-store.ts';

/** Goes to the set-up page, with the focus on what that place asks for now; a running stop's dialog makes way. */
export function goToSetup(place: SetupPlace): void {
  goTo('setup');
  if (isStopRunning(currentSlice('emergency'))) useUi.setState({ stopCardHidden: true });
  useUi.setState({ setupPlace: place });
}

/**
 * Asks for the broker's login page and opens it in a new tab that knows nothing of this one. Returns its address, for a
 * machine without a browser of its own, or why there is none.
 */
export async function openLoginPage(
  account: AccountName,
): Promise<{ readonly address: string } | { readonly refusal: string }> {
  const result = await command('account.loginPage', { account });
  if (!result.ok) return { refusal: result.error.message };
  const { address } = result.value;
  if (!/^https?:\/\//.test(address)) return { refusal: 'The login page has no web address.' };
  window.open(address, '_blank', 'noopener,noreferrer');
  return { address };
}
