import { ok } from '../../../shared/units/index.ts';
import type { HandlerParts, Some } from './handler-parts.ts';
import { journalFact, journalPage } from './journal-pages.ts';
import { notFound } from './refusals.ts';
import { spreadWhatIf } from './what-if.ts';

type ViewHandlers = Some<
  'chart.bars' | 'signals.evaluations' | 'journal.page' | 'journal.fact' | 'payoff.whatIf'
>;

/** Questions that change nothing. */
export function viewHandlers({ calendar, shown }: HandlerParts): ViewHandlers {
  return {
    'chart.bars': ({ minutes, limit, symbol }) => ok({ bars: shown().engine.bars(minutes, limit, symbol) }),
    'signals.evaluations': ({ week }) => ok(shown().engine.evaluations(week)),
    'journal.page': (wanted) => ok(journalPage(shown().writer.journal, wanted)),
    'journal.fact': ({ row }) => journalFact(shown().writer.journal, row),
    'payoff.whatIf': ({ spread: id, ...change }) => {
      const { engine } = shown();
      const spread = engine.slice('positions').spreads.find((each) => each.id === id);
      if (spread === undefined) return notFound(`There is no spread ${id}.`);
      const { now, spot } = engine.session();
      const ground = { calendar, now, spot: spot.value, chain: engine.slice('chain') };
      return ok(spreadWhatIf(ground, spread, change));
    },
  };
}
