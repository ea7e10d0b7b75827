import { ok } from '../../../shared/units/index.ts';
import type { HandlerParts, Some } from './handler-parts.ts';
import { notNow } from './refusals.ts';

/** The emergency stop's drill: it touches nothing here, and still waits where the stop itself is under way. */
export function drillHandlers({ drill, shown }: HandlerParts): Some<'drill.start'> {
  return {
    'drill.start': () => {
      if (drill === null) return notNow('There is no drill in this terminal.');
      const { run } = shown().engine.slice('emergency');
      if (run !== null && run.flatAt === null)
        return notNow('The emergency stop is running: drill again when it is flat.');
      const started = drill.start();
      return started.ok ? ok({}) : notNow(started.error);
    },
  };
}
