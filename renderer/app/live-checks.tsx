import type { ReactElement } from 'react';
import type { CheckState, LiveSwitch, DoctorCheck } from '../../shared/contract/index.ts';
import { CheckGlyph, CHECK_LOOK } from './check-glyph.tsx';

/** What stands at the right end: what was measured, or what is to be done. */
const TO_DO: Readonly<Partial<Record<CheckState, string>>> = {
  acknowledge: 'Type it below',
  failed: 'To do',
  waiting: 'Waiting',
};

/** Everything that arming hangs on, the passed ones too; a remedy where something is to be done. */
export function LiveChecks({ checks }: { readonly checks: readonly DoctorCheck[] }): ReactElement {
  return (
    <ul className="check four" aria-label="What Live needs">
      {checks.map(({ id, label, state, value, detail, remedy }) => (
        <li key={id} className={CHECK_LOOK[state]}>
          <CheckGlyph state={state} />
          <span className="m">{label}</span>
          <span className="d ell selectable" title={detail}>
            {detail}
          </span>
          <span className="w">{TO_DO[state] ?? value}</span>
          {remedy !== null && (state === 'failed' || state === 'waiting') && <small>{remedy}</small>}
        </li>
      ))}
    </ul>
  );
}

/** What stands in the way where there are no checks yet: in Demo, and before the first of them. */
export function LiveNeeds({ needs }: { readonly needs: LiveSwitch['needs'] | null }): ReactElement {
  if (needs === null || needs.length === 0) return <p className="t2">The checks have not come yet.</p>;
  return (
    <ul className="check" aria-label="What Live needs">
      {needs.map((need) => (
        <li key={need.code} className="warn">
          <CheckGlyph state="warning" />
          <span className="m">{need.text}</span>
          <span className="w">To do</span>
          <small>{need.remedy}</small>
        </li>
      ))}
    </ul>
  );
}
