import type { ReactElement, ReactNode } from 'react';
import { closeDialog } from '../state/ui-store.ts';
import { CopyButton } from '../ui/copy-button.tsx';

/** The foot of a dialog whose text is to be kept or carried to another screen: close it, print it, copy it. */
export function KeptFoot(props: {
  readonly text: string;
  /** Copied text that is taken for the same, where the words around it change by the second. */
  readonly same?: string;
  readonly what: string;
  readonly children?: ReactNode;
}): ReactElement {
  const { text, same, what, children } = props;
  return (
    <div className="dfoot">
      <span className="grow" />
      <button type="button" className="btn lg" onClick={closeDialog}>
        Close <kbd>Esc</kbd>
      </button>
      <button type="button" className="btn lg" onClick={() => window.print()}>
        Print
      </button>
      {children}
      <CopyButton
        text={text}
        {...(same === undefined ? {} : { same })}
        what={what}
        className="btn lg primary"
        first
      />
    </div>
  );
}
