import type { ReactElement } from 'react';
import { holdsLive } from '../state/mode.ts';
import { useReplica } from '../state/replica.ts';
import { accountFacts } from './banner-accounts.ts';
import { BannerAction } from './banner-action.tsx';
import type { BannerActionName, BannerFacts } from './banner-modes.ts';

/** What a running stop cannot do itself: log in where the broker has ended the session, and close by hand. */
export function StopByHand(): ReactElement | null {
  const replica = useReplica();
  const account = accountFacts(replica, null);
  const unwind: readonly BannerActionName[] = holdsLive(replica.slices.positions ?? null) ? ['unwind'] : [];
  const logins = account?.actions.filter((action) => action !== 'unwind') ?? [];
  if (account === null && unwind.length === 0) return null;
  return (
    <div className="byhand" role="group" aria-label="By hand">
      <p>
        {account === null ? (
          'If this takes too long: what to enter in the broker’s own app'
        ) : (
          <Lost {...account} />
        )}
      </p>
      {[...logins, ...unwind].map((action) => (
        <BannerAction key={action} action={action} />
      ))}
    </div>
  );
}

function Lost({ head, facts }: BannerFacts): ReactElement {
  return (
    <>
      <b>{head}.</b> {facts[0]}
    </>
  );
}
