import type { EngineEvent, EngineInput } from '../../engine/index.ts';

const OF_THE_MARKET: ReadonlySet<EngineInput['type']> = new Set(['listed', 'history']);

/** Said by the broker, or by the clock on the engine's own order. */
const COMES_ANEW: ReadonlySet<EngineInput['type']> = new Set([
  'timer',
  'orderAnswer',
  'orderUpdate',
  'snapshot',
  'margin',
  'note',
]);

/** Left out of a replay from ticks: the broker made anew says it, or the clock does. */
export function comesAnew(event: EngineEvent): boolean {
  return COMES_ANEW.has(event.type) || (event.type === 'link' && event.link === 'broker');
}

/** The feed's words. */
export function isMarket(event: EngineEvent): boolean {
  return OF_THE_MARKET.has(event.type) || (event.type === 'link' && event.link === 'feed');
}

/** An event as it was before it was stamped. */
export function inputOf(event: EngineEvent): EngineInput {
  const { seq: _seq, at: _at, ...input } = event;
  return input;
}
