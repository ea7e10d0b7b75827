import { DOCTOR_CHECKS } from '../../shared/contract/index.ts';
import { NOT_ANSWERING, type Action, type Situation } from './action.ts';
import { backupAge } from './backup.ts';
import { give } from './host.ts';
import { goTo, useUi } from './ui-store.ts';

/** What keeps the machine's side in order: the doctor's own checks, made anew, and a backup. */
export function doctorActions({ slices, connected }: Situation): readonly Action[] {
  const running = slices.doctor?.running ?? null;
  const busy = running === null ? null : `It is looking at: ${DOCTOR_CHECKS[running].label}`;
  const making = (slices.backup?.running ?? null) === null ? null : 'A backup is being made';
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
    {
      id: 'backup.start',
      title: ['Back up now', backupAge(slices.backup ?? null)].filter((each) => each !== '').join(', '),
      effect: 'acts',
      blocked: connected ? making : NOT_ANSWERING,
      run: () => void give('backup.start', {}),
    },
  ];
}
