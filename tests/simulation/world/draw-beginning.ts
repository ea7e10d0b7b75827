import { after } from '../../../shared/units/index.ts';
import type { Draw } from './draw.ts';
import type { Happening } from './happening.ts';
import { isLowered } from './hindrance.ts';
import type { Story } from './story.ts';

const ADOPT_MS = 25_000;
const ARM_MS = 15_000;
const ARM_HELD_MS = 35_000;
const CRASH_MS = 40_000;
const ARM_AGAIN_MS = 60_000;
/** Just before the signal's bar closes. */
const SIGNAL_MS = 68_000;
const CHANGE_MS = 82_000;
const MARGIN_CALLS = 6;

type Frame = Pick<Story, 'from' | 'mode' | 'held' | 'hindrance'>;

/** What a seed begins with: the user gets ready, and what stands against his entry. */
export function drawBeginning(draw: Draw, { from, mode, held, hindrance }: Frame): readonly Happening[] {
  const action = (name: Extract<Happening, { type: 'action' }>['action'], ms: number): Happening => {
    return { type: 'action', action: name, at: after(from, ms) };
  };
  const list: Happening[] = [];
  if (held) {
    list.push({ type: 'moment', moment: 'heldByHand', at: from, ms: 0 }, action('adopt', ADOPT_MS));
  }
  if (mode === 'live') list.push(action('arm', held ? ARM_HELD_MS : ARM_MS));
  if (isLowered(hindrance)) list.push(action('changeSettings', CHANGE_MS));
  if (hindrance === 'heldTwin') {
    list.push({ type: 'moment', moment: 'crash', at: after(from, CRASH_MS), ms: draw.int(200, 4_000) });
    list.push(action('arm', ARM_AGAIN_MS));
  }
  if (hindrance === 'heldUnquoted') {
    list.push({ type: 'spell', spell: 'quotesSilent', at: after(from, SIGNAL_MS), ms: 30_000 });
  }
  if (hindrance === 'deadAtClose') {
    list.push({ type: 'moment', moment: 'crash', at: after(from, SIGNAL_MS), ms: 20_000 });
  }
  if (hindrance === 'narrowCollar') {
    list.push({ type: 'spell', spell: 'wideSpread', at: after(from, SIGNAL_MS), ms: 20_000 });
  }
  if (hindrance === 'marginUnread') {
    for (let nth = 1; nth <= MARGIN_CALLS; nth += 1)
      list.push({ type: 'call', call: 'margin', fault: 'fail', nth, ms: 0 });
  }
  return list;
}
