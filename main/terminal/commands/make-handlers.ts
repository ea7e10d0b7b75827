import { err, ok } from '../../../shared/units/index.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import type { EngineCommand, EngineCommandName } from '../../engine/index.ts';
import type { BookRunner } from '../book-runner.ts';
import type { HaltDesk } from '../halt-desk.ts';
import type { MarketDesk } from '../market-desk.ts';
import type { Answer } from '../pending-calls.ts';
import type { SettingsDesk } from '../settings-desk.ts';
import type { DemoControls } from '../terminal-options.ts';
import type { By, Handler, Handlers } from './handlers.ts';
import { journalFact, journalPage } from './journal-pages.ts';
import { modeNeeds, notFound, notNow } from './refusals.ts';
import { spreadWhatIf } from './what-if.ts';

export interface HandlerParts {
  readonly calendar: Calendar;
  readonly halt: HaltDesk;
  readonly settings: SettingsDesk;
  readonly market: MarketDesk;
  readonly demo: DemoControls | null;
  /** The book that the screen shows and commands. */
  readonly shown: BookRunner;
  /** True while a spread or an order of any book is alive. */
  readonly busy: () => boolean;
  readonly askEngine: (command: EngineCommand, by: By, answer: Answer) => void;
}

type Some<N extends keyof Handlers> = Pick<Handlers, N>;

function haltHandlers({ halt }: HandlerParts): Some<'emergency.stop' | 'emergency.reset'> {
  return {
    'emergency.stop': ({ by }, from) => {
      const stopped = halt.stop(by === '' ? from : by);
      return stopped.ok ? ok({ haltedAt: stopped.value }) : stopped;
    },
    'emergency.reset': ({ reason, word }) => {
      const reset = halt.reset(reason, word);
      return reset.ok ? ok({}) : reset;
    },
  };
}

/** Commands that ride the same queue as ticks; the engine answers them, in the shape that the contract gives. */
function engineHandlers({ askEngine, settings }: HandlerParts): Some<EngineCommandName> {
  const ask = <N extends EngineCommandName>(name: N): Handler<N> => {
    return (args, by, answer) => {
      askEngine({ name, args } as EngineCommand, by, answer as Answer);
      return null;
    };
  };
  return {
    'squareOff.propose': ask('squareOff.propose'),
    'squareOff.send': ask('squareOff.send'),
    'squareOff.drop': ask('squareOff.drop'),
    'signals.start': ask('signals.start'),
    'signals.stop': ask('signals.stop'),
    'signals.enable': (args, by, answer) => {
      const saved = settings.enable(args.signal, args.enabled);
      return saved.ok ? ask('signals.enable')(args, by, answer) : saved;
    },
    'notice.acknowledge': ask('notice.acknowledge'),
  };
}

function settingsHandlers({
  settings,
}: HandlerParts): Some<'settings.get' | 'settings.set' | 'settings.preset'> {
  return {
    'settings.get': () => ok({ revision: settings.revision, settings: settings.settings }),
    'settings.set': (args) => settings.set(args.settings),
    'settings.preset': ({ preset }) => settings.preset(preset),
  };
}

type MarketHandlers = Some<'mode.set' | 'feed.start' | 'feed.stop' | 'demo.speed' | 'demo.restart'>;

function marketHandlers({ market, demo, shown, busy }: HandlerParts): MarketHandlers {
  return {
    'mode.set': ({ mode }) =>
      mode === shown.mode ? ok({ mode }) : modeNeeds(mode === 'demo' ? 'paper' : mode),
    'feed.start': () => {
      market.start();
      return ok({});
    },
    'feed.stop': () => {
      if (busy()) return notNow('A spread or an order is open: its guards need the feed. Square off first.');
      market.stop();
      return ok({});
    },
    'demo.speed': ({ speed }) => {
      if (demo === null) return notNow('Only Demo has a speed.');
      demo.setSpeed(speed);
      return ok({});
    },
    'demo.restart': ({ scenario, seed }) => {
      if (demo === null) return notNow('Only Demo can begin anew.');
      return demo.restart(scenario, seed) ? ok({}) : notFound(`There is no scenario "${scenario}".`);
    },
  };
}

type ViewHandlers = Some<
  'chart.bars' | 'signals.evaluations' | 'journal.page' | 'journal.fact' | 'payoff.whatIf'
>;

function viewHandlers({ calendar, shown }: HandlerParts): ViewHandlers {
  const { engine, writer } = shown;
  return {
    'chart.bars': ({ minutes, limit }) => ok({ bars: engine.bars(minutes, limit) }),
    'signals.evaluations': ({ week }) => ok({ evaluations: engine.evaluations(week) }),
    'journal.page': (wanted) => ok(journalPage(writer.journal, wanted)),
    'journal.fact': ({ row }) => journalFact(writer.journal, row),
    'payoff.whatIf': ({ spread: id, ...change }) => {
      const spread = engine.slice('positions').spreads.find((each) => each.id === id);
      if (spread === undefined) return err({ code: 'NOT_FOUND', message: `There is no spread ${id}.` });
      const { now, spot } = engine.session();
      const ground = { calendar, now, spot: spot.value, chain: engine.slice('chain') };
      return ok({ pnl: spreadWhatIf(ground, spread, change) });
    },
  };
}

/** What each command does, put together from the desks. */
export function makeHandlers(parts: HandlerParts): Handlers {
  return {
    ...haltHandlers(parts),
    ...engineHandlers(parts),
    ...settingsHandlers(parts),
    ...marketHandlers(parts),
    ...viewHandlers(parts),
  };
}
