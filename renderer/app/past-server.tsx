import { useState, type ReactElement } from 'react';
import type { SqlServerAddress } from '../../shared/contract/index.ts';
import { useBacktest } from '../state/backtest.ts';
import { loadPast } from '../state/backtest-asked.ts';
import { ask } from '../state/host.ts';
import { useSlice } from '../state/replica.ts';
import { secretOf, serverAddress, type LoginKind } from '../state/server-form.ts';
import { useAsked } from '../state/use-asked.ts';
import { SentForm, textOf } from '../ui/sent-form.tsx';
import { PlaceFields } from './past-server-fields.tsx';
import { LoginFields } from './past-server-login.tsx';
import { Tried } from './past-server-tried.tsx';

/** The user's SQL Server: where it is, who asks, and how far the connection comes. */
export function ServerTab(): ReactElement {
  const past = useBacktest((state) => state.past);
  if (past === null) return <p className="cap">Reading what is known.</p>;
  const known = past.sqlServer?.address ?? null;
  // Another server makes another form, so that it never shows an old one's fields.
  return <ServerForm key={JSON.stringify(known)} known={known} />;
}

/** Keeps what the fields say and has it tried; the secret's field is emptied once it is kept. */
async function connect(form: HTMLFormElement, kind: LoginKind): Promise<string | null> {
  const data = new FormData(form);
  const address = serverAddress(
    kind,
    (field) => textOf(form, field),
    (field) => data.has(field),
  );
  if (!address.ok) return address.error;
  const secret = secretOf(kind, data.get('secret'));
  const refusal = await ask('history.connect', { address: address.value, secret });
  const field = form.querySelector<HTMLInputElement>('[name=secret]');
  if (refusal === null && field !== null) field.value = '';
  return refusal;
}

function ServerForm({ known }: { readonly known: SqlServerAddress | null }): ReactElement {
  const [kind, setKind] = useState<LoginKind>(known?.login.kind ?? 'sql');
  const { ask: asking, refusal } = useAsked();
  const server = useSlice('imports')?.server ?? null;
  const isTrying = server?.state === 'trying';
  const test = (): void => void asking('test', () => ask('history.test', {}));
  const forget = (): void => void asking('forget', () => ask('history.forget', {})).then(loadPast);
  return (
    <div className="stack">
      <SentForm
        className="stack"
        label="SQL Server"
        onSend={(form) => void asking('connect', () => connect(form, kind))}
      >
        <PlaceFields known={known} />
        <LoginFields known={known} kind={kind} onKind={setKind} />
        <div className="row">
          <button type="submit" className="btn primary" aria-disabled={isTrying}>
            {isTrying ? 'Trying…' : 'Keep and try'}
          </button>
          {known !== null && (
            <>
              <button type="button" className="btn" aria-disabled={isTrying} onClick={test}>
                Test the connection
              </button>
              <button type="button" className="btn" aria-disabled={isTrying} onClick={forget}>
                Forget it
              </button>
            </>
          )}
        </div>
      </SentForm>
      {refusal !== null && (
        <p className="failed selectable" role="alert">
          {refusal}
        </p>
      )}
      <Tried server={server} />
    </div>
  );
}
