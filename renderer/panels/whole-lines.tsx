import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { cutOf, type Cut } from './line-cut.ts';

const WHOLE: Cut = { above: 0, below: 0, top: 0, bottom: 0 };

/** A list that scrolls: no line is cut in the middle, and a last line says how many more there are. */
export function WholeLines({ children }: { readonly children: ReactNode }): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const [cut, setCut] = useState(WHOLE);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = (): void => setCut((before) => same(before, measured(element)));
    const sizes = new ResizeObserver(measure);
    const content = new MutationObserver(measure);
    sizes.observe(element);
    content.observe(element, { childList: true, subtree: true, characterData: true });
    element.addEventListener('scroll', measure, { passive: true });
    measure();
    return () => {
      sizes.disconnect();
      content.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);
  return (
    <>
      <div
        className="scroll inset-focus"
        tabIndex={0}
        ref={box}
        style={{ clipPath: `inset(${cut.top}px 0 ${cut.bottom}px)` }}
      >
        {children}
      </div>
      {cut.above + cut.below > 0 && (
        <div className="more">
          {cut.below > 0 ? `${cut.below} more lines below ▾` : `${cut.above} more lines above ▴`}
        </div>
      )}
    </>
  );
}

/** The lines of the list: whatever holds no line of its own. */
function measured(element: HTMLElement): Cut {
  const edges = element.getBoundingClientRect();
  const lines = [...element.querySelectorAll<HTMLElement>('h3, p, span.branch, li:not(:has(ul))')];
  return cutOf(
    edges,
    lines.map((line) => line.getBoundingClientRect()).filter(({ height }) => height > 0),
  );
}

function same(before: Cut, now: Cut): Cut {
  const equal = (Object.keys(now) as (keyof Cut)[]).every((key) => before[key] === now[key]);
  return equal ? before : now;
}
