import type { ActionId } from '../../shared/keyboard/action-id.ts';
import { listActions, situation } from './actions.ts';
import { KEYMAP, type Binding } from '../../shared/keyboard/keymap.ts';

const WHERE: Readonly<Record<Binding['scope'], string>> = {
  anywhere: '',
  chart: ', in the chart',
  chain: ', in the chain',
  signals: ', in the signals',
  log: ', in the journal',
  replay: '',
  backtest: ', on the Backtest page',
};

/** What every action is called now, and where its key is heard; those that this moment does not know are not among them. */
export function actionTitles(): ReadonlyMap<ActionId, string> {
  const titles = new Map(listActions(situation()).map(({ id, title }) => [id, title]));
  return new Map(
    KEYMAP.flatMap(({ action, scope }) => {
      const title = titles.get(action);
      return title === undefined ? [] : [[action, `${title}${WHERE[scope]}`] as const];
    }),
  );
}
