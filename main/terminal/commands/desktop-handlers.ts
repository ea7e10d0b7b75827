import { err, ok } from '../../../shared/units/index.ts';
import type { HandlerParts, Some } from './handler-parts.ts';
import { notNow } from './refusals.ts';

/** How the desktop app behaves; elsewhere there is none. */
export function desktopHandlers({ desktop }: HandlerParts): Some<'desktop.choose'> {
  return {
    'desktop.choose': (choices) => {
      if (desktop === null) return notNow('This is not the desktop app.');
      const kept = desktop.choose(choices);
      return kept.ok ? ok({}) : err({ code: 'FAILED', message: kept.error });
    },
  };
}
