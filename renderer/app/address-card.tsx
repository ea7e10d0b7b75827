import type { ReactElement } from 'react';
import { ask } from '../state/host.ts';
import { useSlice } from '../state/replica.ts';
import { useAsked } from '../state/use-asked.ts';
import { SentForm, textOf } from '../ui/sent-form.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { CHECK_LOOK, CheckGlyph } from './check-glyph.tsx';
import { SetupCard } from './setup-card.tsx';

/** The static address of this machine, as the user registered it at Kite, and what is known of it. */
export function AddressCard(): ReactElement {
  const accounts = useSlice('accounts');
  const registered = accounts?.address ?? null;
  const check = useSlice('doctor')?.checks.find(({ id }) => id === 'address') ?? null;
  const asked = useAsked();
  const save = (form: HTMLFormElement): void => {
    const address = textOf(form, 'address');
    void asked.ask('save', () => ask('account.address', { address }));
  };
  return (
    <SetupCard
      place="address"
      title="Registered address"
      asked={asked}
      badge={accounts === null ? <Waiting what="the address" /> : <Entered isThere={registered !== null} />}
    >
      <SentForm className="field" onSend={save}>
        <label htmlFor="setup-address-field">Static address that Kite takes orders from</label>
        <div className="row">
          {/* A new address from elsewhere makes a new field, so that it never shows an old one. */}
          <div className="input grow">
            <input
              key={registered}
              id="setup-address-field"
              name="address"
              data-entry
              defaultValue={registered ?? ''}
              placeholder="203.0.113.7"
              autoComplete="off"
              spellCheck={false}
            />
          </div>
          <button type="submit" className="btn">
            {asked.waiting === null ? 'Save' : 'Saving…'}
          </button>
        </div>
      </SentForm>
      {check !== null && (
        <p className={`okline ${CHECK_LOOK[check.state]}`}>
          <CheckGlyph state={check.state} />
          <span>{check.detail}</span>
        </p>
      )}
    </SetupCard>
  );
}

function Entered({ isThere }: { readonly isThere: boolean }): ReactElement {
  return <span className={`tag${isThere ? '' : ' stale'}`}>{isThere ? 'Entered' : 'None'}</span>;
}
