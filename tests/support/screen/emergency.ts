import type { EmergencySlice, StopStep, StopStepName } from '../../../shared/contract/index.ts';
import { instant } from '../../../shared/units/index.ts';
import { at } from './session.ts';

type Line = readonly [StopStepName, string, string, string, string | null];

const DONE: readonly Line[] = [
  [
    'entriesBlocked',
    'Entries blocked',
    'HALTED is on disk; no rule can open a trade',
    '15:02:08.914',
    '15:02:08.931',
  ],
  [
    'workingOrdersCancelled',
    'Working orders read',
    '1 found: the broker stop, kept for the exit',
    '15:02:08.931',
    '15:02:09.264',
  ],
  [
    'shortsBoughtBack',
    'Short bought back',
    'Broker stop modified, 650 filled @ 43.20',
    '15:02:09.264',
    '15:02:10.377',
  ],
  ['hedgesSold', 'Hedge sold', 'Sell 650 25600 PE @ 15.40', '15:02:10.377', '15:02:11.019'],
  ['flatConfirmed', 'Flat confirmed by broker', 'Zero in what is ours', '15:02:11.019', '15:02:11.482'],
];

function step([name, title, detail, from, to]: Line, state: StopStep['state'] = 'done'): StopStep {
  const begun = state !== 'waiting';
  return {
    step: name,
    title,
    detail,
    state,
    startedAt: begun ? at(from) : null,
    doneAt: state === 'done' && to !== null ? at(to) : null,
  };
}

const PRESSED = { pressedAt: at('15:02:08.914'), by: 'you, by key', foreign: 1 } as const;

/** The stop at its fourth step: the short is flat, the hedge is being sold. */
export function runningStop(): EmergencySlice {
  const steps = DONE.map((line, index) =>
    step(line, index < 3 ? 'done' : index === 3 ? 'running' : 'waiting'),
  );
  return { run: { ...PRESSED, steps, flatAt: null, resetFrom: instant(at('15:02:08.914') + 60_000) } };
}

/** The stop done and confirmed. */
export function doneStop(): EmergencySlice {
  return {
    run: {
      ...PRESSED,
      steps: DONE.map((line) => step(line)),
      flatAt: at('15:02:11.482'),
      resetFrom: at('15:03:11.482'),
    },
  };
}
