import { DOCTOR_CHECKS } from '../../shared/contract/index.ts';
import { NOT_ANSWERING, type Action, type Situation } from './action.ts';
import { give } from './host.ts';
import { goTo, useUi } from './ui-store.ts';

/** The doctor's own checks of the machine, made anew. */
export function doctorActions({ slices, connected }: Situation): readonly Action[] {
  const running = slices.doctor?.running ?? null;
  const busy = running === null ? null : `It is looking at: ${DOCTOR_CHECKS[running].label}`;
  return [
    {
      id: 'doctor.run',
      title: 'Run the doctor’s checks again',
      effect: 'acts',
      blocked: connected ? busy : NOT_ANSWERING,
      run: () => {
        // Where each check and what it found is seen; without that the key would seem to do nothing.
        goTo('setup');
        useUi.setState({ setupPlace: 'finish' });
        void give('doctor.run', {});
      },
    },
  ];
}
