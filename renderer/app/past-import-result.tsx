import type { ReactElement } from 'react';
import type { ImportedRow, ImportsSlice } from '../../shared/contract/index.ts';
import { groupIndian } from '../../shared/units/index.ts';
import { usePast } from '../state/past-form.ts';
import { saveFile } from '../state/save-file.ts';

type Outcome = NonNullable<ImportsSlice['ended']>['outcome'];

const WORDS: Readonly<Record<Outcome, string>> = {
  done: 'All of it came in.',
  refused: 'Not all of it came in: what was refused is named below, and nothing of it was kept.',
  stopped: 'It ended before its time: what has come in stays, and Go on takes the rest.',
  failed: 'It could not be done.',
};

/** More lines than this are saved as a file rather than drawn. */
const LINES_SHOWN = 500;

/** What came of the last import: rows that came in, and every line that was refused. */
export function Imported({ outcome }: { readonly outcome: Outcome }): ReactElement {
  const result = usePast((state) => state.result);
  return (
    <section aria-label="What came of it" className="stack">
      <p className={outcome === 'done' ? 't1' : 'warned'} role="status">
        {WORDS[outcome]}
      </p>
      {result !== null && result.rows.length > 0 && <Rows rows={result.rows} />}
      {result !== null && result.words.trim() !== '' && <Lines words={result.words.trimEnd()} />}
    </section>
  );
}

function Rows({ rows }: { readonly rows: readonly ImportedRow[] }): ReactElement {
  return (
    <table className="grid" aria-label="Came in">
      <thead>
        <tr>
          {['From where', 'What', 'New', 'Already here', 'From', 'To'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ file, what, added, same, from, to }) => (
          <tr key={`${file} ${what}`}>
            <td className="m ell" title={file}>
              {file.split('/').at(-1)}
            </td>
            <td>{what}</td>
            <td>{groupIndian(added)}</td>
            <td>{groupIndian(same)}</td>
            <td>{from}</td>
            <td>{to}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lines({ words }: { readonly words: string }): ReactElement {
  const lines = words.split('\n');
  const left = lines.length - LINES_SHOWN;
  return (
    <>
      <pre className="lines selectable inset-focus" tabIndex={0} aria-label="Why not">
        {lines.slice(0, LINES_SHOWN).join('\n')}
      </pre>
      <div className="row">
        <span className="cap grow">
          {left > 0 ? `and ${groupIndian(left)} lines more` : `${groupIndian(lines.length)} lines`}
        </span>
        <button
          type="button"
          className="btn sm"
          onClick={() => saveFile('import.txt', `${words}\n`, 'text/plain')}
        >
          Save all lines
        </button>
      </div>
    </>
  );
}
