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

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
}

/** A field that is read when the form is sent. */
function Field({ name, label, value, hint }: FieldProps): ReactElement {
  const id = `server-${name}`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="input">
        <input id={id} name={name} defaultValue={value} placeholder={hint} autoComplete="off" spellCheck={false} />
      </div>
    </div>
  );
}

function Tick({ name, label, on }: { readonly name: string; readonly label: string; readonly on: boolean }): ReactElement {
  return (
    <label className="tick">
      <input type="checkbox" name={name} defaultChecked={on} />
      {label}
    </label>
  );
}

/** Where the server is, and how the line to it is guarded. */
export function PlaceFields({ known }: { readonly known: SqlServerAddress | null }): ReactElement {
  return (
    <>
      <div className="fg four">
        <Field name="server" label="Server" value={known?.server ?? ''} hint="localhost" />
        <Field name="port" label="Port" value={known === null ? '' : String(known.port)} hint="1433" />
        <Field name="instance" label="Instance, in place of the port" value={known?.instance ?? ''} hint="none" />
        <Field name="database" label="Database" value={known?.database ?? ''} />
      </div>
      <div className="row ticks">
        <Tick name="encrypt" label="Encrypt the line (TLS)" on={known?.encrypt ?? true} />
        <Tick
          name="trust"
          label="Take a certificate that nobody vouches for"
          on={known?.trustCertificate ?? false}
        />
      </div>
    </>
  );
}

const KINDS = Object.entries(LOGIN_WORDS) as readonly (readonly [LoginKind, string])[];

/** Who asks: what each kind of login is told besides its secret. */
export function LoginFields(props: {
  readonly known: SqlServerAddress | null;
  readonly kind: LoginKind;
  readonly onKind: (kind: LoginKind) => void;
}): ReactElement {
  const { known, kind, onKind } = props;
  const kept: Readonly<Partial<Record<LoginField | 'kind', string>>> = known?.login ?? {};
  return (
    <div className="fg four">
      <ChosenParameter id="server-login" label="Login" value={kind} choices={KINDS} onChoose={onKind} />
      {LOGIN_FIELDS[kind].map((field) => (
        <Field key={field} name={field} label={FIELD_WORDS[field]} value={kept[field] ?? ''} />
      ))}
    </div>
  );
}

/** The password, secret or token; it comes back from nowhere. */
export function SecretField({ kind, isKept }: { readonly kind: LoginKind; readonly isKept: boolean }): ReactElement | null {
  const label = SECRET_WORDS[kind];
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
          placeholder={isKept ? 'kept; type to change it' : ''}
        />
        <span className="u">kept in this machine’s private file, never shown again</span>
      </div>
    </div>
  );
}
