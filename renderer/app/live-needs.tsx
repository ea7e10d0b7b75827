import type { ReactElement } from 'react';
import type { LiveSwitch } from '../../shared/contract/index.ts';
import { BangGlyph, TickGlyph } from '../ui/glyph.tsx';

/** What still stands between the user and Live, each with what to do about it. */
export function LiveNeeds({ needs }: { readonly needs: LiveSwitch['needs'] }): ReactElement {
  if (needs.length === 0) {
    return (
      <ul className="check">
        <li>
          <span className="ck">
            <TickGlyph />
          </span>
          <span className="m">All checks passed</span>
          <span className="w">Ready</span>
        </li>
      </ul>
    );
  }
  return (
    <ul className="check" aria-label="What Live needs">
      {needs.map((need) => (
        <li key={need.code} className="warn">
          <span className="ck">
            <BangGlyph />
          </span>
          <span className="m">{need.text}</span>
          <span className="w">To do</span>
          <small>{need.remedy}</small>
        </li>
      ))}
    </ul>
  );
}
