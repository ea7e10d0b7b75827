import type { ReactElement } from 'react';
import type { SqlServerAddress } from '../../shared/contract/index.ts';
import {
  FIELD_WORDS,
  LOGIN_FIELDS,
  LOGIN_WORDS,
  SECRET_WORDS,
  type LoginField,
  type LoginKind,
} from '../state/server-form.ts';
import { ChosenParameter } from './backtest-field.tsx';
import { SentField } from './past-server-fields.tsx';

const KINDS = Object.entries(LOGIN_WORDS) as readonly (readonly [LoginKind, string])[];

/** Who asks: the kind of login, what it is told, and its secret. */
export function LoginFields(props: {
  readonly known: SqlServerAddress | null;
  readonly kind: LoginKind;
  readonly onKind: (kind: LoginKind) => void;
}): ReactElement {
  const { known, kind, onKind } = props;
  const kept: Readonly<Partial<Record<LoginField | 'kind', string>>> = known?.login ?? {};
  return (
    <>
      <div className="fg four">
        <ChosenParameter id="server-login" label="Login" value={kind} choices={KINDS} onChoose={onKind} />
        {LOGIN_FIELDS[kind].map((field) => (
          <SentField key={field} name={field} label={FIELD_WORDS[field]} value={kept[field] ?? ''} />
        ))}
      </div>
      <SecretField kind={kind} isKept={known?.login.kind === kind} />
    </>
  );
}

/** The password, secret or token; it comes back from nowhere. */
function SecretField(props: { readonly kind: LoginKind; readonly isKept: boolean }): ReactElement | null {
  const label = SECRET_WORDS[props.kind];
  if (label === null) return null;
  return (
    <div className="field">
      <label htmlFor="server-secret">{label}</label>
      <div className="input">
        <input
          id="server-secret"
          name="secret"
          type="password"
          autoComplete="new-password"
          placeholder={props.isKept ? 'kept; type to change it' : ''}
        />
        <span className="u">kept on this machine, never shown again</span>
      </div>
    </div>
  );
}
