import type { ReactElement } from 'react';
import type { PaletteItem } from './palette-items.ts';

/** The element that the field points to while its option is chosen. */
export function optionId(item: PaletteItem): string {
  return `option-${item.id.replace(/\W/g, '-')}`;
}

interface ResultsProps {
  readonly items: readonly PaletteItem[];
  readonly at: number;
  readonly onRun: (item: PaletteItem) => void;
}

/** What the palette found, in its groups. */
export function PaletteResults({ items, at, onRun }: ResultsProps): ReactElement {
  const groups = [...new Set(items.map((item) => item.group))];
  return (
    <div className="results" id="palette-results" role="listbox" aria-label="Results">
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
