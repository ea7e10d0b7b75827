import { ok } from '../../../shared/units/index.ts';
import type { HandlerParts, Some } from './handler-parts.ts';
import { notNow } from './refusals.ts';

/** A backup only reads, but it works the disk: it waits where the emergency stop is under way. */
export function backupHandlers({ backups, shown }: HandlerParts): Some<'backup.start'> {
  return {
    'backup.start': () => {
      if (backups === null) return notNow('This terminal has no data folder to back up.');
      const { run } = shown().engine.slice('emergency');
      if (run !== null && run.flatAt === null)
        return notNow('The emergency stop is running: back up when it is flat.');
      const begun = backups.start();
      return begun.ok ? ok({}) : notNow(begun.error);
    },
  };
}
