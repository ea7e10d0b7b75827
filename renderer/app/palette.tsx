import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { useReplica } from '../state/replica.ts';
import { closeDialog, useUi } from '../state/ui-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { paletteItems, type PaletteItem } from './palette-items.ts';

/** One field over actions, signals and the journal. A blocked action stays in the list, with the reason for its key. */
export function Palette(): ReactElement {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const { slices, connected } = useReplica();
  const ui = useUi();
  const items = paletteItems({ slices, connected, ui }, query);
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
    if (event.key === 'Enter' && !event.repeat) run(items[at]);
  };
  return (
    <Dialog label="Command palette" className="palette" overlay="top" onClose={closeDialog}>
      <input
        data-first
        role="combobox"
        aria-label="Search actions, signals and journal"
        aria-expanded="true"
        aria-controls="palette-results"
        aria-activedescendant={items[at] === undefined ? undefined : optionId(items[at])}
        placeholder="Type an action, a signal, a word of the journal"
        value={query}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
      />
      <Results items={items} at={at} onRun={run} />
    </Dialog>
  );
}

function optionId(item: PaletteItem): string {
  return `option-${item.id.replace(/\W/g, '-')}`;
}

interface ResultsProps {
  readonly items: readonly PaletteItem[];
  readonly at: number;
  readonly onRun: (item: PaletteItem) => void;
}

function Results({ items, at, onRun }: ResultsProps): ReactElement {
  const groups = [...new Set(items.map((item) => item.group))];
  return (
    <div className="results" id="palette-results" role="listbox" aria-label="Results">
      {items.length === 0 && <p className="none">Nothing answers to this.</p>}
      {groups.map((group) => (
        <div key={group} role="group" aria-label={group}>
          <h3 aria-hidden="true">{group}</h3>
          <ul role="presentation">
            {items.map((item, index) =>
              item.group === group ? (
                <Option key={item.id} item={item} selected={index === at} onRun={onRun} />
              ) : null,
            )}
          </ul>
        </div>
      ))}
    </div>
  );
}

interface OptionProps {
  readonly item: PaletteItem;
  readonly selected: boolean;
  readonly onRun: (item: PaletteItem) => void;
}

function Option({ item, selected, onRun }: OptionProps): ReactElement {
  return (
    <li
      id={optionId(item)}
      role="option"
      aria-selected={selected}
      aria-disabled={item.blocked !== null}
      ref={(element) => {
        if (selected) element?.scrollIntoView({ block: 'nearest' });
      }}
      onClick={() => onRun(item)}
    >
      <b className="m ell">{item.title}</b>
      {item.blocked === null ? <span>{item.note}</span> : <span />}
      {item.blocked !== null && <span className="reason">{item.blocked}</span>}
      {item.blocked === null && (item.key === null ? <span /> : <kbd>{item.key}</kbd>)}
    </li>
  );
}
