import { useState, type FocusEvent } from 'react';

export interface Inside {
  readonly inside: boolean;
  /** For the element around what is watched. */
  readonly handlers: {
    readonly onPointerEnter: () => void;
    readonly onPointerLeave: () => void;
    readonly onFocus: (event: FocusEvent) => void;
    readonly onKeyDown: () => void;
    readonly onBlur: (event: FocusEvent) => void;
  };
}

/** Whether the pointer is over an element or a focus that came by keyboard is in it. */
export function useInside(): Inside {
  const [pointer, setPointer] = useState(false);
  const [focus, setFocus] = useState(false);
  return {
    inside: pointer || focus,
    handlers: {
      onPointerEnter: () => setPointer(true),
      onPointerLeave: () => setPointer(false),
      // A click leaves a focus behind that nobody sees: it holds nothing once the pointer has gone.
      onFocus: ({ target }) => setFocus(target.matches(':focus-visible')),
      // Whoever goes on by keyboard from where a click has left the focus, reads there.
      onKeyDown: () => setFocus(true),
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setFocus(false);
      },
    },
  };
}
