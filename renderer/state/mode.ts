import {
  isOpenSpread,
  type CommandError,
  type Mode,
  type PositionsSlice,
} from '../../shared/contract/index.ts';
import { command, labelOf } from './host.ts';
import { currentSlice } from './replica.ts';
import { say, useUi } from './ui-store.ts';

interface Proof {
  readonly address?: string;
  readonly word?: string;
}

/**
 * Asks for a mode; returns the refusal, or null. Colours follow the engine's published answer; until then the
 * switch says that it waits.
 */
async function refusalOf(mode: Mode, proof: Proof): Promise<CommandError | null> {
  useUi.setState({ modeAsked: mode });
  const result = await command('mode.set', { mode, ...proof });
  useUi.setState({ modeAsked: null });
  if (!result.ok) return result.error;
  if (mode === 'paper' && result.value.mode === 'live' && holdsLive(currentSlice('positions'))) {
    say(
      'No new live entries from now on. Live stays shown, and guarded, until its positions are flat.',
      'Note',
    );
  }
  return null;
}

/** The same, as a sentence for a place that shows it itself. */
export async function requestMode(mode: Mode, proof: Proof = {}): Promise<string | null> {
  return (await refusalOf(mode, proof))?.message ?? null;
}

/** The same for a switch that has no place of its own for a refusal. */
export async function askMode(mode: Mode): Promise<void> {
  const refusal = await refusalOf(mode, {});
  if (refusal !== null) say(refusal.message, labelOf(refusal));
}

/** Whether real money is still out: a spread that was opened in Live is not flat. */
export function holdsLive(positions: PositionsSlice | null): boolean {
  return positions?.spreads.some((spread) => spread.mode === 'live' && isOpenSpread(spread)) ?? false;
}
