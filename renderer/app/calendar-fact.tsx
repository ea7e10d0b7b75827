import type { ReactElement } from 'react';
import type { LinkView } from '../../shared/contract/index.ts';
import { consequenceOf } from '../state/link-words.ts';

/** The calendar speaks up when it is old, near its end, or no help at all today; a warning is no degraded screen. */
export function CalendarFact(props: {
  readonly links: readonly LinkView[];
  readonly onlyBad: boolean;
}): ReactElement | null {
  const { links, onlyBad } = props;
  const view = links.find(({ link }) => link === 'calendar');
  if (view === undefined || view.state === 'ok' || view.state === 'off') return null;
  const isBad = view.state === 'down';
  if (onlyBad && !isBad) return null;
  return (
    <span className={`calfact ${isBad ? 'failed' : 'warned'}`} title={consequenceOf(view)}>
      <i className={`dot ${isBad ? 'bad' : 'warn'}`} />
      <span>
        {view.label} {view.detail}
      </span>
    </span>
  );
}
