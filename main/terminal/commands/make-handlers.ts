import { err, ok } from '../../../shared/units/index.ts';
import type { EngineCommand, EngineCommandName } from '../../engine/index.ts';
import type { Answer } from '../pending-calls.ts';
import { accountHandlers } from './account-handlers.ts';
import { alertHandlers } from './alert-handlers.ts';
import { backtestHandlers } from './backtest-handlers.ts';
import { desktopHandlers } from './desktop-handlers.ts';
import { doctorHandlers } from './doctor-handlers.ts';
import { backupHandlers } from './backup-handlers.ts';
import { drillHandlers } from './drill-handlers.ts';
import type { HandlerParts, Some } from './handler-parts.ts';
import type { Handler, Handlers } from './handlers.ts';
import { historyHandlers } from './history-handlers.ts';
import { liveHandlers } from './live-handlers.ts';
import { marketHandlers } from './market-handlers.ts';
import { replayHandlers } from './replay-handlers.ts';
import { viewHandlers } from './view-handlers.ts';

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
function engineHandlers({ askEngine, askLive, settings }: HandlerParts): Some<EngineCommandName> {
  const ask = <N extends EngineCommandName>(name: N): Handler<N> => {
    return (args, by, answer) => {
      askEngine({ name, args } as EngineCommand, by, answer as Answer);
      return null;
    };
  };
  const askOfLive = <N extends EngineCommandName>(name: N): Handler<N> => {
    return (args, by, answer) => {
      const isAsked = askLive({ name, args } as EngineCommand, by, answer as Answer);
      return isAsked
        ? null
        : err({ code: 'NEEDS', message: 'Demo has no live book: switch to Paper first.' });
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
    'live.endFirstWeek': askOfLive('live.endFirstWeek'),
    'position.adopt': askOfLive('position.adopt'),
    'position.whatIf': askOfLive('position.whatIf'),
    'position.acknowledge': askOfLive('position.acknowledge'),
  };
}

function settingsHandlers({ settings }: HandlerParts): Some<'settings.get' | 'settings.set'> {
  return {
    'settings.get': () => ok(settings.state),
    'settings.set': (args) => settings.set(args.settings, args.revision),
  };
}

/** What each command does, put together from the desks. */
export function makeHandlers(parts: HandlerParts): Handlers {
  return {
    ...haltHandlers(parts),
    ...engineHandlers(parts),
    ...settingsHandlers(parts),
    ...marketHandlers(parts),
    ...liveHandlers(parts),
    ...viewHandlers(parts),
    ...accountHandlers(parts),
    ...alertHandlers(parts),
    ...desktopHandlers(parts),
    ...doctorHandlers(parts),
    ...drillHandlers(parts),
    ...backupHandlers(parts),
    ...replayHandlers(parts),
    ...backtestHandlers(parts),
    ...historyHandlers(parts),
  };
}
