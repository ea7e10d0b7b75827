import { useState, type ReactElement } from 'react';
import { say } from '../state/ui-store.ts';

/** Puts a text on the clipboard and says that it did. `what` names it: `Copy the login address`. */
export function CopyButton(props: {
  readonly text: string;
  readonly what: string;
  readonly className?: string;
  readonly first?: boolean;
}): ReactElement {
  const { text, what, className = 'btn sm', first = false } = props;
  const [copied, setCopied] = useState<string | null>(null);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(text),
      () => say(`Copy ${what}: the browser does not allow it. Select the text and copy it by key.`),
    );
  };
  return (
    <button
      type="button"
      className={className}
      data-first={first ? true : undefined}
      aria-label={`Copy ${what}`}
      onClick={copy}
    >
      <span aria-live="polite">{copied === text ? 'Copied' : 'Copy'}</span>
    </button>
  );
}

/** A text to be taken elsewhere: it can be selected, scrolled to its end, and copied by one press. */
export function CopyLine({ text, what }: { readonly text: string; readonly what: string }): ReactElement {
  return (
    <div className="copyline">
      <input
        readOnly
        className="ell"
        aria-label={what}
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <CopyButton text={text} what={what} />
    </div>
  );
}
