import { useState, type ReactElement } from 'react';
import type { SqlServerAddress } from '../../shared/contract/index.ts';
import { useBacktest } from '../state/backtest.ts';
import { loadPast } from '../state/backtest-asked.ts';
import { ask } from '../state/host.ts';
import { useSlice } from '../state/replica.ts';
import { serverAddress, type LoginKind } from '../state/server-form.ts';
import { useAsked } from '../state/use-asked.ts';
import { SentForm, textOf } from '../ui/sent-form.tsx';
import { LoginFields, PlaceFields, SecretField } from './past-server-fields.tsx';
import { Tried } from './past-server-tried.tsx';

/** The user's SQL Server: where it is, who asks, and how far the connection comes. */
export function ServerTab(): ReactElement {
  const past = useBacktest((state) => state.past);
  if (past === null) return <p className="cap">Reading what is known.</p>;
  const known = past.sqlServer?.address ?? null;
  // Another server makes another form, so that it never shows an old one's fields.
  return <ServerForm key={JSON.stringify(known)} known={known} />;
}

function ServerForm({ known }: { readonly known: SqlServerAddress | null }): ReactElement {
  const [kind, setKind] = useState<LoginKind>(known?.login.kind ?? 'sql');
  const asked = useAsked();
  const server = useSlice('imports')?.server ?? null;
  const isTrying = server?.state === 'trying';
  const connect = async (form: HTMLFormElement): Promise<void> => {
    const data = new FormData(form);
    const address = serverAddress(
      kind,
      (field) => textOf(form, field),
      (field) => data.has(field),
    );
    const secret = data.get('secret');
    const typed = typeof secret === 'string' && secret !== '' ? secret : null;
    const isKept = await asked.ask('connect', async () =>
      address.ok ? ask('history.connect', { address: address.value, secret: secretOf(kind, typed) }) : address.error,
    );
    const field = form.querySelector<HTMLInputElement>('[name=secret]');
    if (isKept && field !== null) field.value = '';
  };
  const forget = (): void =>
    void asked.ask('forget', () => ask('history.forget', {})).then(async () => loadPast());
  return (
    <div className="stack">
      <SentForm className="stack" label="SQL Server" onSend={(form) => void connect(form)}>
        <PlaceFields known={known} />
        <LoginFields known={known} kind={kind} onKind={setKind} />
        <SecretField kind={kind} isKept={known !== null && known.login.kind === kind} />
        <div className="row">
          <button type="submit" className="btn primary" aria-disabled={isTrying}>
            {isTrying ? 'Trying…' : 'Keep and try'}
          </button>
          {known !== null && (
            <>
              <button
                type="button"
                className="btn"
                aria-disabled={isTrying}
                onClick={() => void asked.ask('test', () => ask('history.test', {}))}
              >
                Test the connection
              </button>
              <button type="button" className="btn" onClick={forget}>
                Forget it
              </button>
            </>
          )}
        </div>
      </SentForm>
      {asked.refusal !== null && (
        <p className="failed selectable" role="alert">
          {asked.refusal}
        </p>
      )}
      <Tried server={server} />
    </div>
  );
}

/** The machine's own sign-in needs none; an empty field leaves the one that is kept. */
function secretOf(kind: LoginKind, typed: string | null): string | null {
  return kind === 'entraDefault' ? '' : typed;
}
