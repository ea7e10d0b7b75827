import { useRef, type ReactElement, type ReactNode } from 'react';
import type { SetupPlace } from '../state/setup-steps.ts';
import type { Asked } from '../state/use-asked.ts';
import { useKeptFocus } from '../ui/kept-focus.ts';

/** A card of the set-up page: its title, its state at the right end, and why the last thing asked for was refused. */
export function SetupCard(props: {
  readonly place: SetupPlace;
  readonly title: string;
  readonly badge?: ReactNode;
  readonly wide?: boolean;
  readonly asked?: Asked;
  readonly children: ReactNode;
}): ReactElement {
  const { place, title, badge, wide = false, asked, children } = props;
  const id = `setup-${place}`;
  const card = useRef<HTMLElement>(null);
  const focus = useKeptFocus(card, '[data-entry]');
  return (
    <section
      ref={card}
      {...focus}
      className={`card inset-focus${wide ? ' wide' : ''}`}
      data-setup={place}
      aria-labelledby={id}
      tabIndex={-1}
    >
      <h2>
        <span id={id}>{title}</span>
        {badge}
      </h2>
      {children}
      {asked !== undefined && asked.refusal !== null && (
        <p className="okline bad selectable" role="alert">
          {asked.refusal}
        </p>
      )}
    </section>
  );
}
