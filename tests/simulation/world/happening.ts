import { formatClock, type Instant } from '../../../shared/units/index.ts';
import type { Action, Call, CallFault, CrashPoint, Moment, Spell } from './kinds.ts';

/** One thing of a seed's story that can be left out while a failure is shrunk. Plain data. */
export type Happening =
  | {
      readonly type: 'call';
      readonly call: Call;
      readonly fault: CallFault;
      readonly nth: number;
      readonly ms: number;
    }
  | {
      readonly type: 'crashPoint';
      readonly point: CrashPoint;
      readonly nth: number;
      /** How long until the next process starts. */
      readonly ms: number;
      /** Counted from the start on; else from the moment in which a short is open. */
      readonly early: boolean;
    }
  | { readonly type: 'spell'; readonly spell: Spell; readonly at: Instant; readonly ms: number }
  | { readonly type: 'moment'; readonly moment: Moment; readonly at: Instant; readonly ms: number }
  | { readonly type: 'action'; readonly action: Action; readonly at: Instant };

/** Its kind, as the report counts it. */
export function kindOf(happening: Happening): string {
  switch (happening.type) {
    case 'call':
      return `${happening.call}.${happening.fault}`;
    case 'crashPoint':
      return `crash.${happening.point}`;
    case 'spell':
      return happening.spell;
    case 'moment':
      return happening.moment;
    case 'action':
      return `user.${happening.action}`;
  }
}

/** One line for a person. */
export function tellHappening(happening: Happening): string {
  const kind = kindOf(happening);
  const ms = 'ms' in happening ? ` (${happening.ms} ms)` : '';
  return 'nth' in happening
    ? `${kind} no. ${happening.nth}${ms}`
    : `${formatClock(happening.at)} ${kind}${ms}`;
}
