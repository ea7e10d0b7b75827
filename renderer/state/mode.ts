import { isOpenSpread, type Mode, type PositionsSlice } from '../../shared/contract/index.ts';
import { command } from './host.ts';
import { currentSlice } from './replica.ts';
import { say, useUi } from './ui-store.ts';

/**
 * Asks for a mode; returns why it was refused, or null. Colours follow the engine's published answer; until then the
 * switch says that it waits.
 */
export async function requestMode(
  mode: Mode,
  proof: { address?: string; word?: string } = {},
): Promise<string | null> {
  useUi.setState({ modeAsked: mode });
  const result = await command('mode.set', { mode, ...proof });
  useUi.setState({ modeAsked: null });
  if (!result.ok) return result.error.message;
  if (mode === 'paper' && result.value.mode === 'live' && holdsLive(currentSlice('positions'))) {
    say(
      'No new live entries from now on. Live stays shown, and guarded, until its positions are flat.',
      'Note',
    );
  }
  return null;
}

/** The same for a switch that has no place of its own for a refusal. */
export async function askMode(mode: Mode): Promise<void> {
  const refusal = await requestMode(mode);
  if (refusal !== null) say(refusal);
}

/** Whether real money is still out: a spread that was opened in Live is not flat. */
export function holdsLive(positions: PositionsSlice | null): boolean {
  return positions?.spreads.some((spread) => spread.mode === 'live' && isOpenSpread(spread)) ?? false;
}
