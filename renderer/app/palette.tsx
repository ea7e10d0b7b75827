import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { useReplica } from '../state/replica.ts';
import { useSettings } from '../state/settings.ts';
import { useSettingsInStep } from '../state/use-settings-in-step.ts';
import { closeDialog, useUi } from '../state/ui-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { paletteItems, type PaletteItem } from './palette-items.ts';
import { journalItems, journalWords } from './palette-journal.ts';
import { PaletteResults, optionId } from './palette-results.tsx';
import { useJournalSearch, type JournalFound } from './use-journal-search.ts';

/** One field over actions, settings, signals and the journal. A blocked action stays in the list, with the reason for its key. */
export function Palette(): ReactElement {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const { items, found } = useFound(query);
  const at = Math.min(chosen, items.length - 1);
  const run = (item: PaletteItem | undefined): void => {
    if (item === undefined || item.blocked !== null) return;
    // Closed first, so that what it opens is not closed with it and the focus returns before it moves on.
    closeDialog();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
    if (step !== 0) {
      event.preventDefault();
      setChosen((at + step + items.length) % Math.max(1, items.length));
    }
    if (event.key !== 'Enter') return;
    // The press is spent here: when the palette closes it would go on to whatever has the focus again.
    event.preventDefault();
    if (!event.repeat) run(items[at]);
  };
  return (
    <Dialog label="Command palette" className="palette" overlay="top" onClose={closeDialog}>
      <input
        data-first
        role="combobox"
        aria-label="Search actions, settings, signals and journal"
        aria-expanded="true"
        aria-controls="palette-results"
        aria-activedescendant={items[at] === undefined ? undefined : optionId(items[at])}
        placeholder="Type an action, a setting, a signal, a word of the journal"
        value={query}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
      />
      <PaletteResults items={items} at={at} onRun={run} />
      <p className="none" role="status">
        {journalWords(found, items.length)}
      </p>
    </Dialog>
  );
}

/** What answers to a query, on this screen at once and in the journal as it is found. */
function useFound(query: string): { readonly items: readonly PaletteItem[]; readonly found: JournalFound } {
  const { slices, connected } = useReplica();
  const ui = useUi();
  useSettingsInStep();
  const found = useJournalSearch(query);
  const here = paletteItems({ slices, connected, ui }, query, useSettings());
  return { items: [...here, ...journalItems(found.entries)], found };
}
