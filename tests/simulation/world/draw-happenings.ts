import { after, type Instant } from '../../../shared/units/index.ts';
import type { Draw } from './draw.ts';
import { drawBeginning } from './draw-beginning.ts';
import type { Happening } from './happening.ts';
import {
  ACTIONS,
  CALL_FAULTS,
  CRASH_POINTS,
  MOMENTS,
  SPELLS,
  type Call,
  type CallFault,
  type Spell,
} from './kinds.ts';
import type { Story } from './story.ts';

type Frame = Pick<Story, 'from' | 'endsAt' | 'healsAt' | 'mode' | 'held' | 'hindrance' | 'settings'>;

/** Turns and leaving have dice of their own (draw-apart.ts). */
type DrawnCall = Exclude<Call, 'turn' | 'leave'>;

/** The calls in which faults are worth most: an order's own way counts more than a reading of the book. */
const CALLS: readonly DrawnCall[] = [
  'submit',
  'submit',
  'submit',
  'modify',
  'modify',
  'cancel',
  'snapshot',
  'margin',
  'update',
  'update',
];
/** Of these a day has so many that the last one is still met now and then. */
const NTH_MAX: Readonly<Record<DrawnCall, number>> = {
  submit: 7,
  modify: 4,
  cancel: 2,
  snapshot: 40,
  margin: 3,
  update: 12,
};
/** What can befall an entry without ending it: it may come in any seed, the rest in a few. */
const ENTRY_SPELLS: readonly Spell[] = ['thinBook', 'thinBook', 'feedSilent', 'quotesSilent', 'oldStamps'];
const GENTLE: ReadonlySet<string> = new Set(['late', 'doubled', 'slow', 'answerLost', 'cut', 'answerNever']);
/** Hedge and main leg of each slice. */
const ORDERS_A_SLICE = 2;
/** No seed sends so many. */
const MORE_THAN_SENT = 100;
/** At most so many lots are one order. */
const SLICE_LOTS = 27;
const ENTRY_MS = 76_000;
const OPEN_MS = 92_000;
const HOPELESS_MS = 600_000;

/** The faults and the user's doings of one seed, far denser than life. In some seeds the entry itself is struck. */
export function drawHappenings(draw: Draw, frame: Frame): readonly Happening[] {
  const list: Happening[] = [...drawBeginning(draw, frame)];
  if (frame.healsAt - frame.endsAt > HOPELESS_MS) list.push(hopeless(draw, frame));
  if (draw.percent(3)) return list;
  const rough = frame.hindrance === null && draw.percent(1);
  if (rough || (frame.hindrance === null && draw.percent(40))) list.push(entrySpell(draw, frame));
  const count = draw.int(1, 6) + draw.int(0, 6);
  for (let place = 0; place < count; place += 1) list.push(drawOne(draw, frame, rough));
  const actions = draw.int(0, 3);
  for (let place = 0; place < actions; place += 1) {
    list.push({ type: 'action', action: drawAction(draw), at: atSometime(draw, frame, rough) });
  }
  return list;
}

/** From before the square-off until the broker has squared off. */
function hopeless(draw: Draw, { endsAt }: Frame): Happening {
  const spell = draw.one<Spell>(['brokerAway', 'tokenDead', 'suspended', 'feedDown']);
  return {
    type: 'spell',
    spell,
    at: after(endsAt, draw.int(-30, 2) * 1_000),
    ms: draw.int(480, 720) * 1_000,
  };
}

function entrySpell(draw: Draw, { from }: Frame): Happening {
  const at = after(from, ENTRY_MS + draw.int(-4_000, 4_000));
  return { type: 'spell', spell: draw.one(ENTRY_SPELLS), at, ms: draw.int(1, 12) * 1_000 };
}

function drawAction(draw: Draw) {
  // An emergency stop ends everything: now and then is enough.
  const action = draw.one(ACTIONS);
  return action === 'emergency' && draw.percent(50) ? 'propose' : action;
}

function drawOne(draw: Draw, frame: Frame, rough: boolean): Happening {
  const dice = draw.int(1, 100);
  if (dice <= 48) return drawCall(draw, rough ? 0 : entryOrders(frame));
  if (dice <= 60) {
    const nth = draw.int(rough ? 8 : 1, 60);
    return { type: 'crashPoint', point: draw.one(CRASH_POINTS), nth, ms: restartMs(draw), early: rough };
  }
  if (dice <= 80) return drawSpell(draw, frame, rough);
  return drawMoment(draw, frame, rough);
}

/** Up to the last order of the entry, the stop of what was adopted before counted in. */
function entryOrders({ held, settings, hindrance }: Frame): number {
  // What stands against an entry shows itself where nothing else does.
  if (hindrance !== null) return MORE_THAN_SENT;
  return (held ? 1 : 0) + ORDERS_A_SLICE * Math.ceil(settings.trade.lotsPerTrade / SLICE_LOTS);
}

/** `spared`: the first orders to which nothing happens that ends an entry. */
function drawCall(draw: Draw, spared: number): Happening {
  const call = draw.one(CALLS);
  const fault = draw.one<CallFault>(CALL_FAULTS[call]);
  const isGentle = (call !== 'submit' && call !== 'margin') || GENTLE.has(fault);
  const first = isGentle ? 1 : 1 + (call === 'submit' ? spared : Math.min(spared, 2));
  const nth = draw.int(first, Math.max(first, NTH_MAX[call]));
  // What comes after the time-out ends an entry as often as not.
  const slowest = fault === 'slow' && nth <= spared ? 3_000 : 6_000;
  return { type: 'call', call, fault, nth, ms: draw.int(300, slowest) };
}

function drawSpell(draw: Draw, frame: Frame, rough: boolean): Happening {
  const spell = draw.one(SPELLS);
  const longest = spell === 'suspended' ? 600 : 60;
  const at = atSometime(draw, frame, rough);
  // In the end nothing goes wrong any more.
  const ms = Math.min(draw.int(1, longest) * 1_000, Math.max(1_000, frame.healsAt - at));
  return { type: 'spell', spell, at, ms };
}

function drawMoment(draw: Draw, frame: Frame, rough: boolean): Happening {
  const moment = draw.one(['crash', 'crash', 'crash', ...MOMENTS] as const);
  const gentle = moment === 'freakPrint' || moment === 'oldTick' || moment === 'hedgeNotPermitted';
  const anytime = gentle && draw.percent(15);
  // Two masters are worst while something is being closed.
  const closing = (moment === 'takeOver' || moment === 'otherHand') && draw.percent(60);
  const at = closing
    ? after(frame.endsAt, draw.int(moment === 'otherHand' ? -12_000 : 100, 4_000))
    : atSometime(draw, frame, rough || anytime);
  return { type: 'moment', moment, at, ms: restartMs(draw) };
}

function restartMs(draw: Draw): number {
  return draw.percent(80) ? draw.int(200, 4_000) : draw.int(5, 90) * 1_000;
}

/** In a rough seed half of it within the entry's half minute, where most is decided. */
function atSometime(draw: Draw, frame: Frame, rough: boolean): Instant {
  if (rough && draw.percent(50)) return after(frame.from, ENTRY_MS + draw.int(-500, 15_000));
  return afterEntry(draw, frame);
}

/** On long days in the first minutes and around the end. */
function afterEntry(draw: Draw, { from, endsAt, healsAt }: Frame): Instant {
  const open = after(from, OPEN_MS);
  const length = healsAt - open;
  if (length < 600_000) return after(open, Math.floor(draw.part() * length));
  if (draw.percent(30)) return after(open, draw.int(0, 240_000));
  if (draw.percent(25)) return after(open, Math.floor(draw.part() * length));
  return after(endsAt, draw.int(-120_000, healsAt - endsAt));
}
