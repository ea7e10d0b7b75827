import { formatClock } from '../../shared/units/index.ts';
import { listActions, runAction } from '../state/actions.ts';
import type { Situation } from '../state/action.ts';
import { bestFirst } from '../state/palette-search.ts';
import { goTo, useUi } from '../state/ui-store.ts';
import { stateOf } from '../panels/signal-words.ts';
import { keyHere } from '../ui/keys.ts';

export interface PaletteItem {
  readonly id: string;
  readonly group: 'Actions' | 'Signals' | 'Journal';
  readonly title: string;
  readonly note: string;
  readonly key: string | null;
  readonly blocked: string | null;
  readonly run: () => void;
}

const MOST_OF_A_GROUP = 8;

/** What the palette offers for a query: actions, then signals, then journal rows, each best match first. */
export function paletteItems(now: Situation, query: string): readonly PaletteItem[] {
  const found = [actions(now), signals(now), journal(now)].map((items) =>
    bestFirst(items, (item) => `${item.title} ${item.note}`, query).slice(0, MOST_OF_A_GROUP),
  );
  return query.trim() === '' ? (found[0] ?? []) : found.flat();
}

function actions(now: Situation): readonly PaletteItem[] {
  return listActions(now)
    .filter(({ id }) => id !== 'palette.open' && id !== 'row.copy' && !id.startsWith('signal.select.'))
    .map((action) => ({
      id: action.id,
      group: 'Actions',
      title: action.title,
      note: action.effect,
      key: keyHere(action.id),
      blocked: action.blocked,
      run: () => runAction(action.id),
    }));
}

function signals({ slices }: Situation): readonly PaletteItem[] {
  const slice = slices.signals;
  if (slice === undefined) return [];
  return slice.signals.map((view) => ({
    id: view.signal,
    group: 'Signals',
    title: `${view.signal} ${view.name}`,
    note: stateOf(view, slice).text,
    key: 'Enter',
    blocked: null,
    run: () => {
      useUi.setState({ signal: view.signal });
      goTo('terminal');
    },
  }));
}

function journal({ slices }: Situation): readonly PaletteItem[] {
  return (slices.journal?.entries ?? []).map((entry) => ({
    id: `row ${entry.row}`,
    group: 'Journal',
    title: entry.text,
    note: `${formatClock(entry.at)} ${entry.kind}`,
    key: 'Enter',
    blocked: null,
    run: () => {
      useUi.setState({ journalRow: entry.row });
      goTo('journal');
    },
  }));
}
