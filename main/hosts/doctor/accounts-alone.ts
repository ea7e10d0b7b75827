import { formatRupees, type Instant, type Result } from '../../../shared/units/index.ts';
import { SystemTime } from '../../adapters/time/index.ts';
import type { Finding } from '../../ports/doctor.ts';
import type { SecretStore } from '../../ports/secret-store.ts';
import { login } from '../../terminal/doctor/access-checks.ts';
import { failed, notApplicable, passed } from '../../terminal/doctor/finding.ts';
import { breezeOf } from '../cli/breeze-alone.ts';
import { bookOf } from '../stop/closing-account.ts';
import { withOwnKite } from '../stop/own-kite.ts';
import { readOnly } from '../stop/read-only-kite.ts';

type AccountFindings = Readonly<Record<'breezeLogin' | 'kiteLogin' | 'broker' | 'funds', Finding>>;

const all = (finding: Finding): AccountFindings => {
  return { breezeLogin: finding, kiteLogin: finding, broker: finding, funds: finding };
};

/** Both accounts by their kept sessions; Kite's book is read once, which proves its session. No order can leave. */
export async function accountsAlone(
  folder: string,
  secrets: Result<SecretStore, string> | null,
  now: Instant,
): Promise<AccountFindings> {
  if (secrets === null) return all(notApplicable('no key was entered: Demo needs none'));
  if (!secrets.ok)
    return all(failed('not read', secrets.error, 'Move the file away and enter the keys again.'));
  const kite = await kiteFindings(folder, secrets.value, now);
  return { breezeLogin: breezeLogin(folder, now), ...kite };
}

function breezeLogin(folder: string, now: Instant): Finding {
  const opened = breezeOf(folder, new SystemTime(), () => undefined);
  if (!opened.ok) return failed('not read', opened.error, null);
  const found = login(opened.value.account.view(), now);
  opened.value.close();
  return found;
}

async function kiteFindings(
  folder: string,
  secrets: SecretStore,
  now: Instant,
): Promise<Omit<AccountFindings, 'breezeLogin'>> {
  const looked = await withOwnKite(folder, secrets, async (kite) => {
    const view = kite.account.view();
    if (view.state !== 'ready') {
      const none = notApplicable('nobody is logged in to Kite');
      return { kiteLogin: login(view, now), broker: none, funds: none };
    }
    const began = performance.now();
    const book = await bookOf(readOnly(kite));
    const ms = Math.round(performance.now() - began);
    if (!book.ok) {
      const silent = failed('no answer', book.error, 'Log in again, or look at Kite’s status page.');
      return { kiteLogin: silent, broker: silent, funds: silent };
    }
    const { positions, funds } = book.value;
    const held = positions.filter(({ net }) => net !== 0).length;
    return {
      kiteLogin: login(kite.account.view(), now),
      broker: passed(`${ms} ms`, `the account’s book was read: ${held} positions`),
      funds: passed(formatRupees(funds.available), 'available at the broker'),
    };
  });
  if (looked.ok) return looked.value;
  const silent = failed('not reached', looked.error, null);
  return { kiteLogin: silent, broker: silent, funds: silent };
}
