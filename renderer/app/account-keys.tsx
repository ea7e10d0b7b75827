import type { ReactElement } from 'react';
import type { AccountName, AccountView } from '../../shared/contract/index.ts';
import { BROKER } from '../state/accounts.ts';
import { ask } from '../state/host.ts';
import type { Asked } from '../state/use-asked.ts';
import { SentForm, textOf } from '../ui/sent-form.tsx';

interface KeysFormProps {
  readonly name: AccountName;
  readonly asked: Asked;
  readonly first: boolean;
  /** Ends the change of keys; null where there are none yet, so that there is nothing to go back to. */
  readonly onEnd: (() => void) | null;
}

/** Key and secret of the broker's app. They are emptied once they are kept, and come back from nowhere. */
export function KeysForm({ name, asked, first, onEnd }: KeysFormProps): ReactElement {
  const save = async (form: HTMLFormElement): Promise<void> => {
    const args = { account: name, key: textOf(form, 'key'), secret: textOf(form, 'secret') };
    if (!(await asked.ask('keys', () => ask('account.keys', args)))) return;
    form.reset();
    onEnd?.();
  };
  return (
    <SentForm className="fg" label={`Keys of ${BROKER[name]}`} onSend={(form) => void save(form)}>
      <KeyField id={`${name}-key`} field="key" label="API key" entry={first} />
      <KeyField id={`${name}-secret`} field="secret" label="API secret" entry={false} />
      <div className="full row">
        <span className="cap grow">Kept on this machine, never shown again.</span>
        {onEnd !== null && (
          <button type="button" className="btn" onClick={onEnd}>
            Keep the old ones
          </button>
        )}
        <button type="submit" className="btn primary">
          {asked.waiting === 'keys' ? 'Saving…' : 'Save keys'}
        </button>
      </div>
    </SentForm>
  );
}

interface KeyFieldProps {
  readonly id: string;
  readonly field: 'key' | 'secret';
  readonly label: string;
  readonly entry: boolean;
}

function KeyField({ id, field, label, entry }: KeyFieldProps): ReactElement {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="input">
        <input
          id={id}
          name={field}
          type={field === 'secret' ? 'password' : 'text'}
          required
          data-entry={entry ? true : undefined}
          autoComplete={field === 'secret' ? 'new-password' : 'off'}
          spellCheck={false}
        />
      </div>
    </div>
  );
}

/** Keys that are kept: the ends of one, nothing of the other. */
export function KeptKeys(props: { readonly view: AccountView; readonly onChange: () => void }): ReactElement {
  const { view, onChange } = props;
  return (
    <div className="kept">
      <span className="flabel">API key</span>
      <div className="row">
        <div className="input ro grow">
          <span>{view.keyHint}</span>
          <span className="u">secret kept</span>
        </div>
        <button
          type="button"
          className="btn"
          aria-label={`Change the keys of ${BROKER[view.account]}`}
          onClick={onChange}
        >
          Change…
        </button>
      </div>
    </div>
  );
}
