import { useEffect } from 'react';
import { isOld } from '../state/checks.ts';
import { engineNow } from '../state/clock.ts';
import { command } from '../state/host.ts';
import { liveReplica } from '../state/replica.ts';

/** Once, as the place opens: has the machine's checks made anew where they are old. */
export function useFreshDoctor(): void {
  useEffect(() => {
    const replica = liveReplica.getState();
    const { doctor, session } = replica.slices;
    if (doctor === undefined || session === undefined || replica.lostAt !== null) return;
    const now = engineNow(session, replica, performance.now());
    // A refusal shows itself: the checks stay as old as they are said to be.
    if (isOld(doctor, now)) void command('doctor.run', {});
  }, []);
}
