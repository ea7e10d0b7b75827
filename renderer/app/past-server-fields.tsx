import type { ReactElement } from 'react';
import type { SqlServerAddress } from '../../shared/contract/index.ts';

/** A field that is read when the form is sent. */
export function SentField(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
}): ReactElement {
  const { name, label, value, hint } = props;
  const id = `server-${name}`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="input">
        <input
          id={id}
          name={name}
          defaultValue={value}
          placeholder={hint}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
    </div>
  );
}

function Tick(props: { readonly name: string; readonly label: string; readonly on: boolean }): ReactElement {
  const { name, label, on } = props;
  return (
    <label className="tick">
      <input type="checkbox" name={name} defaultChecked={on} />
      {label}
    </label>
  );
}

/** Where the server is, and how the line to it is guarded. */
export function PlaceFields({ known }: { readonly known: SqlServerAddress | null }): ReactElement {
  const port = known === null ? '' : String(known.port);
  return (
    <>
      <div className="fg four">
        <SentField name="server" label="Server" value={known?.server ?? ''} hint="localhost" />
        <SentField name="port" label="Port" value={port} hint="1433" />
        <SentField
          name="instance"
          label="Instance, in place of the port"
          value={known?.instance ?? ''}
          hint="none"
        />
        <SentField name="database" label="Database" value={known?.database ?? ''} />
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
