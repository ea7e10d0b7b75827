import type { Mode } from '../../shared/contract/index.ts';
import { command } from './host.ts';
import { say, useUi } from './ui-store.ts';

/** Asks for a mode. Colours follow the engine's published answer; until then the switch says that it waits. */
export async function askMode(mode: Mode, proof: { address?: string; word?: string } = {}): Promise<boolean> {
  useUi.setState({ modeAsked: mode });
  const result = await command('mode.set', { mode, ...proof });
  useUi.setState({ modeAsked: null });
  if (!result.ok) say(result.error.message);
  return result.ok;
}
