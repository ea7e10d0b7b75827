import type { CommandArgs } from '../../shared/contract/index.ts';
import { ok } from '../../shared/units/index.ts';
import type { Desk } from './desk.ts';
import { foreignPositions } from './foreign.ts';
import { refusal, type Answer } from './proposals.ts';

/**
 * The user says that a position is his own. It stays shown and untouched; it blocks entries again when its net changes,
 * since he spoke of what he saw.
 */
export function acknowledgeForeign(
  desk: Desk,
  { contract, net }: CommandArgs<'position.acknowledge'>,
  by: string,
): Answer {
  const shown = foreignPositions(desk).find((each) => each.contract === contract && each.net === net);
  if (shown === undefined) return refusal('NOT_FOUND', 'The broker shows no such position; look again.');
  if (!shown.acknowledged) desk.emit({ type: 'foreignAcknowledged', contract: shown.contract, net, by });
  return ok({});
}
