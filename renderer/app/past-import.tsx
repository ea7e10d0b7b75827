import { useEffect, type ReactElement } from 'react';
import type { ImportOrigin, ImportsSlice } from '../../shared/contract/index.ts';
import { usePast } from '../state/past-form.ts';
import { beginImport, loadImported, stopImport } from '../state/past-import.ts';
import { useSlice } from '../state/replica.ts';
import { Segmented, type Choice } from '../ui/segmented.tsx';
import { SentForm } from '../ui/sent-form.tsx';
import { CopyFields } from './past-copy-fields.tsx';
import { FileFields } from './past-file-fields.tsx';
import { BreezeFields, changeImport } from './past-import-fields.tsx';
import { Imported } from './past-import-result.tsx';

const ORIGINS: readonly Choice<ImportOrigin>[] = [
  { value: 'files', label: 'Files' },
  { value: 'breeze', label: 'Breeze' },
  { value: 'sqlserver', label: 'SQL Server' },
  { value: 'folder', label: 'Another data folder' },
];

/** Brings more of the past in: from files, from Breeze, or copied from another store; and what came of it. */
export function ImportTab(): ReactElement {
  const from = usePast((state) => state.from);
  const refusal = usePast((state) => state.refusal);
  const imports = useSlice('imports');
  const running = imports?.running ?? null;
  const ended = imports?.ended ?? null;
  const number = ended?.number ?? null;
  useEffect(() => {
    if (number !== null) void loadImported();
  }, [number]);
  return (
    <div className="stack">
      <SentForm className="stack" label="Import" onSend={() => void (running === null && beginImport())}>
        <Segmented
          label="From"
          choices={ORIGINS}
          value={from}
          onChoose={(chosen) => changeImport({ from: chosen })}
        />
        {from === 'files' && <FileFields />}
        {from === 'breeze' && <BreezeFields />}
        {(from === 'sqlserver' || from === 'folder') && <CopyFields from={from} />}
        <Begin running={running} goesOn={ended?.outcome === 'stopped' && ended.from === from} />
      </SentForm>
      {refusal !== null && (
        <p className="failed selectable" role="alert">
          {refusal}
        </p>
      )}
      {running === null && ended !== null && <Imported outcome={ended.outcome} />}
    </div>
  );
}

interface BeginProps {
  readonly running: ImportsSlice['running'];
  /** The last one ended before its time, and the same once more takes the rest. */
  readonly goesOn: boolean;
}

/** Begins and stops it, and tells how far it is. */
function Begin({ running, goesOn }: BeginProps): ReactElement {
  return (
    <div className="row">
      <button
        type="submit"
        className="btn primary"
        aria-disabled={running !== null}
        title={running === null ? undefined : 'One import at a time'}
      >
        {goesOn ? 'Go on' : 'Import'}
      </button>
      {running !== null && (
        <button
          type="button"
          className="btn"
          aria-disabled={running.isEnding}
          onClick={() => void stopImport()}
        >
          {running.isEnding ? 'Stopping…' : 'Stop'}
        </button>
      )}
      <span className="t2 ell grow" role="status" title={running?.doing}>
        {running?.doing}
      </span>
    </div>
  );
}
