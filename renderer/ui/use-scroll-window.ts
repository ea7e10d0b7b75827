import { useCallback, useState } from 'react';
import { windowOf } from './scroll-window.ts';

interface View {
  readonly scrolled: number;
  readonly height: number;
  readonly lineHeight: number;
}

/** A first guess, for the one picture before anything was measured. */
const FIRST: View = { scrolled: 0, height: 400, lineHeight: 22 };

interface ScrollWindow {
  /** For the element that scrolls; its style sheet says the height of a line as `--row`. */
  readonly ref: (element: HTMLElement | null) => (() => void) | undefined;
  readonly from: number;
  readonly to: number;
  readonly lineHeight: number;
}

/** The lines of a list that are in view. Follows scrolling and the size of the window. */
export function useScrollWindow(lines: number): ScrollWindow {
  const [view, setView] = useState(FIRST);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const measure = (): void => {
      const row = Number.parseFloat(getComputedStyle(element).getPropertyValue('--row'));
      const next = {
        scrolled: element.scrollTop,
        height: element.clientHeight,
        lineHeight: row > 0 ? row : FIRST.lineHeight,
      };
      setView((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      observer.disconnect();
    };
  }, []);
  return {
    ref,
    lineHeight: view.lineHeight,
    ...windowOf(view.scrolled, view.height, view.lineHeight, lines),
  };
}
