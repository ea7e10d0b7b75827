import { command, labelOf } from './host.ts';
import { say, useUi } from './ui-store.ts';

/**
 * The emergency stop: one press, no question. What the button shows follows the answer; without one it says so and
 * can be pressed again, since a second stop does no harm.
 */
export async function pressStop(by: string): Promise<void> {
  useUi.setState({ stop: 'sending', stopCardHidden: false, dialog: null });
  const result = await command('emergency.stop', { by });
  useUi.setState({ stop: result.ok ? 'idle' : 'unconfirmed' });
  if (!result.ok) {
    say(
      `Emergency stop not confirmed: ${result.error.message} Press again, run "kavach stop", or close at the broker.`,
      labelOf(result.error),
    );
  }
}
