import type { ReactElement, ReactNode } from 'react';
import { roving } from './roving.ts';

export interface Tab<T extends string> {
  readonly name: T;
  readonly label: ReactNode;
}

/** A tab list; arrow keys move and choose. The panel of a tab carries `id={tabPanelId(name)}`. */
export function Tabs<T extends string>(props: {
  readonly label: string;
  readonly tabs: readonly Tab<T>[];
  readonly value: T;
  readonly onChoose: (name: T) => void;
}): ReactElement {
  const { label, tabs, value, onChoose } = props;
  const choose = (index: number): void => {
    const tab = tabs[index];
    if (tab !== undefined) onChoose(tab.name);
  };
  return (
    <div className="tabs" role="tablist" aria-label={label} onKeyDown={(event) => roving(event, choose)}>
      {tabs.map((tab) => (
        <button
          key={tab.name}
          type="button"
          role="tab"
          data-item
          data-entry={tab.name === value ? true : undefined}
          className="inset-focus"
          id={`tab-${tab.name}`}
          aria-selected={tab.name === value}
          aria-controls={tab.name === value ? tabPanelId(tab.name) : undefined}
          tabIndex={tab.name === value ? 0 : -1}
          onClick={() => onChoose(tab.name)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

export function tabPanelId(name: string): string {
  return `panel-${name}`;
}
