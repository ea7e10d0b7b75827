import type { FormEvent, ReactElement } from 'react';
import { ask } from '../state/host.ts';
import { useSlice } from '../state/replica.ts';
import { useAsked } from '../state/use-asked.ts';
import { CHECK_LOOK, CheckGlyph } from './check-glyph.tsx';
import { textOf } from './account-keys.tsx';
import { SetupCard } from './setup-card.tsx';

/** The static address of this machine, as the user registered it at Kite, and what is known of it. */
export function AddressCard(): ReactElement {
  const address = useSlice('accounts')?.address ?? null;
  const check = useSlice('preflight')?.checks.find(({ id }) => id === 'address') ?? null;
  const asked = useAsked();
  const save = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const wanted = textOf(event.currentTarget, 'address').trim();
    void asked.ask('save', () => ask('account.address', { address: wanted }));
  };
  return (
    <SetupCard
      place="address"
      title="Registered address"
      asked={asked}
      badge={
        <span className={`tag${address === null ? ' stale' : ''}`}>
          {address === null ? 'None' : 'Entered'}
        </span>
      }
    >
      <form className="field" onSubmit={save}>
        <label htmlFor="setup-address-field">Static address that Kite takes orders from</label>
        <div className="row">
          {/* A new address from elsewhere makes a new field, so that it never shows an old one. */}
          <div className="input grow">
            <input
              key={address}
              id="setup-address-field"
              name="address"
              data-entry
              defaultValue={address ?? ''}
              placeholder="203.0.113.7"
              autoComplete="off"
              spellCheck={false}
            />
          </div>
          <button type="submit" className="btn">
            {asked.waiting === null ? 'Save' : 'Saving…'}
          </button>
        </div>
      </form>
      {check !== null && (
        <p className={`okline ${CHECK_LOOK[check.state]}`}>
          <CheckGlyph state={check.state} />
          <span>{check.detail}</span>
        </p>
      )}
    </SetupCard>
  );
}
