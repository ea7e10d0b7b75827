import { useState, type ReactElement } from 'react';
import { say } from '../state/ui-store.ts';

/**
 * Puts a text on the clipboard and says that it did. `what` names it: `Copy the login address`. `same`: for how long the
 * copy still holds where ages and prices in the text go on; else as long as the text stays.
 */
export function CopyButton(props: {
  readonly text: string;
  readonly what: string;
  readonly same?: string;
  readonly className?: string;
  readonly first?: boolean;
}): ReactElement {
  const { text, what, same = text, className = 'btn sm', first = false } = props;
  const [copied, setCopied] = useState<string | null>(null);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(same),
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
      <span aria-live="polite">{copied === same ? 'Copied' : 'Copy'}</span>
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
