import { useState, type ReactElement } from 'react';
import type { AccountName, AccountView } from '../../shared/contract/index.ts';
import { BROKER } from '../state/accounts.ts';
import { ask } from '../state/host.ts';
import { logoutAsks } from '../state/logout.ts';
import { openLoginPage } from '../state/login.ts';
import { openDialog } from '../state/ui-store.ts';
import type { Asked } from '../state/use-asked.ts';
import { CopyLine } from '../ui/copy-button.tsx';
import { SentForm, textOf } from '../ui/sent-form.tsx';

interface LoginFormProps {
  readonly view: AccountView;
  readonly asked: Asked;
}

/** The login by hand: the broker's own page in a new tab, then what it sent the browser to. */
export function LoginForm({ view, asked }: LoginFormProps): ReactElement {
  const [page, setPage] = useState<string | null>(null);
  const name = view.account;
  const open = (): void =>
    void asked.ask('page', async () => {
      const opened = await openLoginPage(name);
      if ('refusal' in opened) return opened.refusal;
      setPage(opened.address);
      return null;
    });
  return (
    <>
      <div className="row">
        <button type="button" className="btn primary" data-entry onClick={open}>
          {`Log in to ${BROKER[name]}`}
        </button>
        <span className="cap">opens the broker’s page in a new tab</span>
      </div>
      {page !== null && <CopyLine text={page} what={`${BROKER[name]} login page`} />}
      <Finish name={name} asked={asked} checking={view.state === 'loggingIn'} />
    </>
  );
}

interface FinishProps {
  readonly name: AccountName;
  readonly asked: Asked;
  readonly checking: boolean;
}

function Finish({ name, asked, checking }: FinishProps): ReactElement {
  const finish = async (form: HTMLFormElement): Promise<void> => {
    const args = { account: name, answer: textOf(form, 'answer') };
    if (await asked.ask('finish', () => ask('account.finishLogin', args))) form.reset();
  };
  const id = `${name}-answer`;
  return (
    <SentForm
      className="field"
      label={`Finish the login to ${BROKER[name]}`}
      onSend={(form) => void finish(form)}
    >
      <label htmlFor={id}>Paste the address that the browser was sent to</label>
      <div className="row">
        <div className="input grow">
          <input id={id} name="answer" required maxLength={2_000} autoComplete="off" spellCheck={false} />
        </div>
        <button type="submit" className="btn">
          {checking || asked.waiting === 'finish' ? 'Checking…' : 'Finish'}
        </button>
      </div>
    </SentForm>
  );
}

/** Ends the session here: at once where logging in again undoes it, else after a question. */
export function LogoutButton({
  name,
  asked,
}: {
  readonly name: AccountName;
  readonly asked: Asked;
}): ReactElement {
  return (
    <div className="row">
      <button
        type="button"
        className="btn"
        data-entry
        onClick={() => {
          if (name === 'kite' && logoutAsks()) openDialog('logout');
          else void asked.ask('logout', () => ask('account.logout', { account: name }));
        }}
      >
        {`Log out of ${BROKER[name]}`}
      </button>
    </div>
  );
}
