import type { ReactElement } from 'react';
import type { ImportsSlice } from '../../shared/contract/index.ts';

/** What the last try of the SQL Server found, or what happened and what to do. */
export function Tried({ server }: { readonly server: ImportsSlice['server'] }): ReactElement {
  return (
    <div role="status">
      {server?.state === 'trying' && (
        <p className="t2">Trying. A server that does not answer is waited for 15 seconds.</p>
      )}
      {server !== null && server.state !== 'trying' && (
        <>
          <h3>{server.state === 'answers' ? 'It answers' : 'It does not work yet'}</h3>
          <ul className={`selectable tried${server.state === 'refused' ? ' failed' : ''}`}>
            {server.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
