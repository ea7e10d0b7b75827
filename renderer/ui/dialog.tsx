import { useEffect, useRef, type ReactElement, type ReactNode, type RefObject } from 'react';

const FOCUSABLE =
  'a[href], button:not([tabindex="-1"]), input, select, textarea, [tabindex]:not([tabindex="-1"])';

/**
 * A dialog over the page. It holds the focus and returns it when it closes; the emergency stop's button stays in its
 * round of the Tab key. `Esc` closes it where `onClose` is given.
 */
export function Dialog(props: {
  readonly labelledBy?: string;
  readonly label?: string;
  readonly className: string;
  readonly overlay?: string;
  readonly role?: 'dialog' | 'alertdialog';
  readonly onClose: (() => void) | null;
  readonly children: ReactNode;
}): ReactElement {
  const { labelledBy, label, className, overlay = '', role = 'dialog', onClose, children } = props;
  const box = useRef<HTMLDivElement>(null);
  useHeldFocus(box);
  useDialogKeys(box, onClose);
  return (
    <div className={`overlay ${overlay}`}>
      <section
        ref={box}
        className={className}
        role={role}
        aria-modal="true"
        aria-labelledby={labelledBy}
        aria-label={label}
        tabIndex={-1}
      >
        {children}
      </section>
    </div>
  );
}

type Box = RefObject<HTMLDivElement | null>;

/** Heard on the document, since the focus may stand on the stop button outside of the dialog. */
function useDialogKeys(box: Box, onClose: (() => void) | null): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && onClose !== null) onClose();
      if (event.key === 'Tab' && box.current !== null) cycle(event, box.current);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [box, onClose]);
}

function useHeldFocus(box: Box): void {
  useEffect(() => {
    const before = document.activeElement;
    const first = box.current?.querySelector<HTMLElement>('[data-first]') ?? box.current;
    first?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [box]);
}

function cycle(event: KeyboardEvent, box: HTMLElement): void {
  const inside = [...box.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (item) => item.offsetParent !== null,
  );
  const stop = document.querySelector<HTMLElement>('[data-always-reachable]');
  const round = stop === null ? inside : [...inside, stop];
  if (round.length === 0) return;
  const at = round.findIndex((item) => item === document.activeElement);
  const next = round[(at + (event.shiftKey ? -1 : 1) + round.length) % round.length];
  event.preventDefault();
  next?.focus();
}
