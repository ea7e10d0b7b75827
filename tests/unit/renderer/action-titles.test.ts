import { describe, expect, it } from 'vitest';
import { listActions, situation } from '../../../renderer/state/actions.ts';
import { ACTION_TITLES } from '../../../shared/keyboard/action-menus.ts';
import type { ActionId } from '../../../shared/keyboard/action-id.ts';
import { ensure } from '../../../shared/units/index.ts';
import { STATES } from '../../support/screen/states.ts';

/** The screen names these by what they would do at this moment; a menu cannot know that. */
const BY_THE_MOMENT: ReadonlySet<ActionId> = new Set(['chart.vix', 'theme.toggle', 'replay.toggle']);

describe('what an action is called in a menu', () => {
  it('is what the screen calls it where nothing is known yet', () => {
    const named = listActions({ ...situation(), slices: {}, connected: true }).filter(
      ({ id }) => !BY_THE_MOMENT.has(id) && !id.startsWith('signal.'),
    );
    expect(named.length).toBeGreaterThan(50);
    for (const { id, title } of named) expect([id, title]).toEqual([id, ACTION_TITLES[id]]);
  });

  it('is told of every action that the screen has, in Demo too', () => {
    const slices = ensure(STATES.demo(), 'a Demo');
    const demo = listActions({ ...situation(), slices, connected: true });
    expect(demo.map(({ id }) => id).filter((id) => ACTION_TITLES[id] === undefined)).toEqual([]);
  });
});
