import type { FiredSignal, Settings } from '../../../shared/contract/index.ts';
import { ensure, paise, roundPaise, type Instant, type Paise } from '../../../shared/units/index.ts';
import { chanceAt } from '../../../main/domain/exchange/index.ts';
import { SIGNAL_AT, type Story } from './story.ts';
import type { Template } from './templates.ts';

const STEP_PAISE = 5;
const SLIDE_MS = 25_000;
/** At the signal the index stands at least so far from the strike, so that there is something to sell. */
const ROOM_PAISE = 3_500;

/** The strike that the settings' rule takes. */
export function strikeOf(fired: FiredSignal, settings: Settings): number {
  return settings.trade.strikeRule === 'nearest100' ? fired.strike100 : fired.strike50;
}

/** The index second by second: as simulated up to the signal, then by the story's path. Points are 100 paise. */
export class Spot {
  readonly #template: Template;
  readonly #story: Story;

  constructor(template: Template, story: Story) {
    this.#template = template;
    this.#story = story;
  }

  at(at: Instant): Paise {
    const { path, spotAtSignal } = this.#template;
    if (at <= SIGNAL_AT) return ensure(path.lastPrintAt(at), 'a print of the day');
    const noise = (chanceAt(this.#story.seed, Math.floor(at / 1_000), 3) - 0.5) * 300;
    const level = spotAtSignal + this.#drift(at) + noise;
    return paise(Math.round(roundPaise(level) / STEP_PAISE) * STEP_PAISE);
  }

  /** How far the path has led away from the level of the signal. */
  #drift(at: Instant): number {
    const { path, pathAt, settings } = this.#story;
    const { fired, spotAtSignal } = this.#template;
    const level = strikeOf(fired, settings) * 100;
    const away = fired.option === 'PE' ? 1 : -1;
    const room = Math.max(0, ROOM_PAISE - away * (spotAtSignal - level));
    const calm = away * (room + Math.min(1, (at - SIGNAL_AT) / 60_000) * 1_500);
    if (path === 'calm' || at < pathAt) return calm;
    const beyond = path === 'towards' ? away * 800 : -away * 3_000;
    const target = level + beyond - spotAtSignal;
    const along = path === 'jump' ? 1 : Math.min(1, (at - pathAt) / SLIDE_MS);
    return calm + (target - calm) * along;
  }
}
