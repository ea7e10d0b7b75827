import { ok } from '../../../shared/units/index.ts';
import type { HandlerParts, Some } from './handler-parts.ts';
import { notNow } from './refusals.ts';

/** The machine's checks, made anew: they touch nothing here, and still wait while an emergency stop is under way. */
export function doctorHandlers({ doctor, shown }: HandlerParts): Some<'doctor.run'> {
  return {
    'doctor.run': () => {
      if (doctor === null) return notNow('Nothing measures the machine in this terminal.');
      const { run } = shown().engine.slice('emergency');
      if (run !== null && run.flatAt === null)
        return notNow('The emergency stop is running: run the doctor when it is flat.');
      const begun = doctor.run();
      return begun.ok ? ok({}) : notNow(begun.error);
    },
  };
}
