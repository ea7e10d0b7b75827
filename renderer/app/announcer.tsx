import { useEffect, useState, type ReactElement } from 'react';
import { announce } from '../state/announcements.ts';
import { liveReplica } from '../state/replica.ts';

/** What a screen reader is told. Two regions: one waits its turn, one interrupts. */
export function Announcer(): ReactElement {
  const [polite, setPolite] = useState('');
  const [urgent, setUrgent] = useState('');
  useEffect(
    () =>
      liveReplica.subscribe((now, before) => {
        const words = announce(before.slices, now.slices);
        if (words.polite.length > 0) setPolite(words.polite.join('. '));
        if (words.urgent.length > 0) setUrgent(words.urgent.join('. '));
        if (before.lostAt === null && now.lostAt !== null) setUrgent('Kavach is not answering');
        if (!before.signedOut && now.signedOut) setUrgent('Kavach was started again: sign in anew');
        if (before.lostAt !== null && now.lostAt === null) setPolite('Kavach answers again');
      }),
    [],
  );
  return (
    <>
      <div className="sr" role="status" aria-live="polite">
        {polite}
      </div>
      <div className="sr" role="alert" aria-live="assertive">
        {urgent}
      </div>
    </>
  );
}
