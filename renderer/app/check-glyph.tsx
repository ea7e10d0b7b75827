import type { ReactElement } from 'react';
import type { CheckState } from '../../shared/contract/index.ts';
import { BangGlyph, CrossGlyph, DashGlyph, DotGlyph, TickGlyph } from '../ui/glyph.tsx';

export const CHECK_LOOK: Readonly<Record<CheckState, 'ok' | 'warn' | 'bad' | 'wait' | 'na'>> = {
  passed: 'ok',
  warning: 'warn',
  acknowledge: 'warn',
  failed: 'bad',
  waiting: 'wait',
  notApplicable: 'na',
};

const SAID: Readonly<Record<CheckState, string>> = {
  passed: 'passed',
  warning: 'warning',
  acknowledge: 'to be acknowledged',
  failed: 'failed',
  waiting: 'waiting',
  notApplicable: 'not applicable',
};

/** A check's state as a drawn sign; a screen reader hears the word. */
export function CheckGlyph({ state }: { readonly state: CheckState }): ReactElement {
  return (
    <span className="ck">
      <Sign state={state} />
      <span className="sr">{SAID[state]}</span>
    </span>
  );
}

function Sign({ state }: { readonly state: CheckState }): ReactElement {
  switch (state) {
    case 'passed':
      return <TickGlyph />;
    case 'failed':
      return <CrossGlyph />;
    case 'notApplicable':
      return <DashGlyph />;
    case 'waiting':
      return <DotGlyph />;
    case 'warning':
    case 'acknowledge':
      return <BangGlyph />;
  }
}
