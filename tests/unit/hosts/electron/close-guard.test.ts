import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CloseGuard } from '../../../../main/hosts/electron/close-guard.ts';
import type { PositionsSlice, SpreadView } from '../../../../shared/contract/index.ts';
import { exampleSpread, positionsWith } from '../../../support/screen/position.ts';

const asked = vi.hoisted(() => vi.fn<(options: { buttons: string[] }) => Promise<{ response: number }>>());
vi.mock('electron', () => ({ dialog: { showMessageBox: asked } }));

const holding = (change: Partial<SpreadView>): PositionsSlice =>
  positionsWith([{ ...exampleSpread(), ...change }]);

/** A guard over what is open, and a user who presses the button with these words. */
function guarded(positions: PositionsSlice, words = '') {
  const quit = vi.fn();
  const show = vi.fn();
  asked.mockImplementation(async ({ buttons }) => Promise.resolve({ response: buttons.indexOf(words) }));
  const guard = new CloseGuard({ positions: () => positions, window: () => null, show, quit });
  const answered = async (): Promise<void> =>
    new Promise((resolve) => {
      setImmediate(resolve);
    });
  return { guard, quit, show, answered };
}

beforeEach(() => {
  asked.mockReset();
});

describe('the window is closed', () => {
  it('at once while only paper is open', () => {
    const { guard } = guarded(holding({ mode: 'paper' }));
    expect(guard.mayClose()).toBe(true);
    expect(asked).not.toHaveBeenCalled();
  });

  it('over a live position only after a yes, which then ends the app', async () => {
    const { guard, quit, show, answered } = guarded(holding({ mode: 'live' }), 'Close, unguarded');
    expect(guard.mayClose()).toBe(false);
    // Pressed again while the question stands: it is asked once.
    expect(guard.mayClose()).toBe(false);
    await answered();
    expect(asked).toHaveBeenCalledTimes(1);
    expect(show).toHaveBeenCalledTimes(1);
    expect(quit).toHaveBeenCalledTimes(1);
    expect(guard.mayClose()).toBe(true);
  });

  it.each(['Stay', 'Keep guarding, hide the window', ''])('not by the answer "%s"', async (words) => {
    const { guard, quit, answered } = guarded(holding({ mode: 'live' }), words);
    expect(guard.mayClose()).toBe(false);
    await answered();
    expect(quit).not.toHaveBeenCalled();
    expect(guard.mayClose()).toBe(false);
    await answered();
    expect(asked).toHaveBeenCalledTimes(2);
  });
});
