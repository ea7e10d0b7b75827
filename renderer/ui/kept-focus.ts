import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';

interface FocusListeners {
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: () => void;
}

/**
 * Keeps the keyboard's focus inside a box when what held it is replaced, as a form is by what it led to: the focus goes
 * to the same field made anew, else to what `next` finds, else to the box. A focus that the user took away stays away.
 */
export function useKeptFocus(box: RefObject<HTMLElement | null>, next: string): FocusListeners {
  const held = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const { current: lost } = held;
    if (lost === null || lost.isConnected || box.current === null) return;
    const again = lost.id === '' ? null : box.current.querySelector<HTMLElement>(`#${CSS.escape(lost.id)}`);
    (again ?? box.current.querySelector<HTMLElement>(next) ?? box.current).focus();
  });
  return {
    onFocus: ({ target }) => {
      held.current = target;
    },
    // Not told where the element itself is taken away.
    onBlur: () => {
      held.current = null;
    },
  };
}
