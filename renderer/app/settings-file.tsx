import { useRef, type ReactElement } from 'react';
import { importSettings } from '../state/settings-transfer.ts';
import { useSettings } from '../state/settings.ts';

/** Opens the system's own choice of a file; what is in it is shown before anything is taken. */
export function FileButton(): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="btn" onClick={() => input.current?.click()}>
        Import…
      </button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label="Settings file"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again once it was mended.
          event.target.value = '';
          if (file !== undefined) void file.text().then((text) => importSettings(file.name, text));
        }}
      />
    </>
  );
}

/** Everything that is wrong in a file that was refused, line by line. */
export function SettingsFile(): ReactElement | null {
  const bad = useSettings((state) => state.badFile);
  if (bad === null) return null;
  const { name, faults } = bad;
  return (
    <section className="badfile" role="alert" aria-label="File refused">
      <div className="row">
        <b className="failed ell">{`${name}: nothing was taken, ${faults.length} wrong`}</b>
        <span className="grow" />
        <button type="button" className="btn sm" onClick={() => useSettings.setState({ badFile: null })}>
          Dismiss
        </button>
      </div>
      <ul className="selectable">
        {faults.map(({ line, what, message }) => (
          <li key={what}>
            <span className="cap">{line === null ? '' : `line ${line}`}</span>
            <b className="ell">{what}</b>
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
