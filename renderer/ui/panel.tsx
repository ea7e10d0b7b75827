import type { ReactElement, ReactNode } from 'react';
import { oldness, type Freshness } from '../state/freshness.ts';

/** A panel of the grid: a named region that can take the focus, and that drains of colour when its data is stale. */
export function Panel(props: {
  readonly name: string;
  readonly label: string;
  readonly stale?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const { name, label, stale = false, children } = props;
  return (
    <section
      className={`panel a-${name === 'positions' ? 'pos' : name}${stale ? ' stale-data' : ''}`}
      aria-label={label}
      data-panel={name}
      data-scope={name}
      tabIndex={-1}
    >
      {children}
      <div className="hatch" />
    </section>
  );
}

/** A panel's age: quiet while fresh, a yellow tag when stale, nothing where it does not age. */
export function AgeTag({
  freshness,
  prefix = '',
  quiet = null,
}: {
  readonly freshness: Freshness;
  readonly prefix?: string;
  readonly quiet?: string | null;
}): ReactElement | null {
  if (freshness.stale) return <span className="tag stale">{`${prefix}${oldness(freshness.ageMs)}`}</span>;
  return quiet === null ? null : <span className="cap age">{quiet}</span>;
}
