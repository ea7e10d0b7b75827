import { clock, lots, rupees } from '../../../shared/units/index.ts';
import { TERMINAL_SETTINGS, type CommandError, type Settings } from '../../../shared/contract/index.ts';
import type { Result } from '../../../shared/units/index.ts';
import type { Checker } from './checker/checker.ts';
import type { Action } from './kinds.ts';
import type { Life } from './life.ts';
import { adoptionOf } from './held-by-hand.ts';
import { ADDRESS } from './live-parts.ts';
import type { Story } from './story.ts';
import type { Template } from './templates.ts';

export interface UserParts {
  readonly life: () => Life | null;
  readonly checker: Checker;
  readonly story: Story;
  readonly template: Template;
  /** Each answer, for the run's hash. */
  readonly answered: (name: string, ok: boolean) => void;
}

/** The person at the screen: gives commands, and remembers what he was told. */
export class User {
  readonly #parts: UserParts;
  /** He has proposals on his screen; the last one counts. */
  #proposal: string | null = null;

  constructor(parts: UserParts) {
    this.#parts = parts;
  }

  act(action: Action): void {
    switch (action) {
      case 'propose':
        this.#ask('squareOff.propose', { spread: null });
        break;
      case 'send':
        this.#send(1);
        break;
      case 'sendTwice':
        this.#send(2);
        break;
      case 'drop':
        if (this.#proposal !== null) this.#ask('squareOff.drop', { proposal: this.#proposal });
        break;
      case 'pause':
        this.#ask('signals.stop', {});
        break;
      case 'resume':
        this.#ask('signals.start', {});
        break;
      case 'emergency':
        this.#ask('emergency.stop', { by: 'user' });
        break;
      case 'reset':
        this.#ask('emergency.reset', { reason: 'looked at it', word: 'RESET' });
        break;
      case 'changeSettings':
        this.#changeSettings();
        break;
      case 'acknowledge':
        this.#acknowledge();
        break;
      case 'arm':
        this.#ask('mode.set', { mode: 'live', address: ADDRESS, word: 'LIVE' });
        break;
      case 'disarm':
        this.#ask('mode.set', { mode: 'paper' });
        break;
      case 'adopt':
        this.#ask('position.adopt', adoptionOf(this.#parts.template, this.#parts.story));
        break;
    }
  }

  /** Proposes and, once the proposal is there, sends it. */
  #send(times: number): void {
    if (this.#proposal === null) {
      this.#ask('squareOff.propose', { spread: null }, () => this.#sendNow(times));
    } else this.#sendNow(times);
  }

  #sendNow(times: number): void {
    const proposal = this.#proposal;
    this.#proposal = null;
    if (proposal === null) return;
    for (let press = 0; press < times; press += 1) {
      this.#ask('squareOff.send', { proposal });
    }
  }

  /** As the settings page does: what is saved is told which revision it was made from. */
  #changeSettings(): void {
    const now = this.#parts.life();
    const settings = changed(this.#parts.story.settings);
    now?.clock.enter(() => {
      now.terminal?.command('settings.get', {}, 'user', (state) => {
        if (!state.ok) return;
        const { revision } = state.value as { readonly revision: number };
        this.#ask('settings.set', { settings, revision });
      });
    });
  }

  #acknowledge(): void {
    const notice = this.#parts
      .life()
      ?.slice('notices')
      ?.notices.find((each) => !each.acknowledged);
    if (notice !== undefined) this.#ask('notice.acknowledge', { id: notice.id });
  }

  #ask(name: string, args: unknown, then: () => void = () => undefined): void {
    const { life, checker, answered } = this.#parts;
    const now = life();
    now?.clock.enter(() => {
      checker.onAsked(name);
      now.terminal?.command(name, args, 'user', (result: Result<unknown, CommandError>) => {
        answered(name, result.ok);
        checker.onReplied(name);
        if (!result.ok) return;
        if (name === 'squareOff.propose') this.#proposal = (result.value as { readonly id: string }).id;
        checker.onAnswered(name, args);
        then();
      });
    });
  }
}

/** Other settings, under which trade goes on: what blocked before does so no more. */
function changed(settings: Settings): Settings {
  const { trade, risk } = settings;
  const { signals, risk: usual } = TERMINAL_SETTINGS;
  return {
    signals,
    trade: {
      ...trade,
      lotsPerTrade: lots(Math.max(1, Math.floor(trade.lotsPerTrade / 2))),
      minCredit: rupees(0),
      strikeTouchedPoints: 5,
      maxDriftPercent: 1,
      firstDayEntryFrom: clock('11:15'),
    },
    risk: {
      ...risk,
      maxLots: lots(60),
      maxOrderValue: rupees(10_000_000),
      maxTotalLoss: null,
      maxSpreadPercent: 30,
      entryCollarPercent: 30,
      ordersPerDay: usual.ordersPerDay,
      entriesPerSecond: usual.entriesPerSecond,
      entriesPerMinute: usual.entriesPerMinute,
    },
  };
}
