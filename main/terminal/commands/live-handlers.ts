import type { HandlerParts, Some } from './handler-parts.ts';

/** Questions about the live book that change nothing, whichever book the screen shows. */
export function liveHandlers({ arm }: HandlerParts): Some<'live.outlook'> {
  return { 'live.outlook': () => arm.outlook() };
}
