import type { ReplayAsk, ReplayCommandName } from '../../ports/replays.ts';
import type { HandlerParts, Some } from './handler-parts.ts';
import type { Handler } from './handlers.ts';
import { notNow } from './refusals.ts';

/** Everything about replays goes on to their own thread, with the settings of now. */
export function replayHandlers({ replays, settings }: HandlerParts): Some<ReplayCommandName> {
  const pass = <N extends ReplayCommandName>(name: N): Handler<N> => {
    return (args, _by, answer) => {
      if (replays === null) return notNow('There are no replays in this terminal.');
      replays.ask({ name, args } as ReplayAsk, settings.settings, answer);
      return null;
    };
  };
  return {
    'replay.days': pass('replay.days'),
    'replay.open': pass('replay.open'),
    'replay.close': pass('replay.close'),
    'replay.play': pass('replay.play'),
    'replay.speed': pass('replay.speed'),
    'replay.seek': pass('replay.seek'),
    'replay.step': pass('replay.step'),
    'replay.bars': pass('replay.bars'),
    'replay.evaluations': pass('replay.evaluations'),
  };
}
