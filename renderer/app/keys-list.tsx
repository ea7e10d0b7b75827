import type { ReactElement } from 'react';
import type { ActionId } from '../../shared/keyboard/action-id.ts';
import { actionTitles } from '../state/key-titles.ts';
import { KEYMAP, type Binding } from '../../shared/keyboard/keymap.ts';
import { useOwnKeys } from '../state/own-keys.ts';
import { scoreOf } from '../state/palette-search.ts';
import { keysHere } from '../ui/keys.ts';
import { roving } from '../ui/roving.ts';
import { FixedKeys } from './keys-fixed.tsx';

interface Row {
  readonly action: ActionId;
  readonly group: Binding['group'];
  readonly title: string;
  readonly keys: readonly string[];
  readonly isOwn: boolean;
}

/** The actions by their groups, each a button that asks for another key. */
export function KeysList(props: {
  readonly query: string;
  readonly chosen: ActionId | null;
  readonly onChoose: (action: ActionId) => void;
}): ReactElement {
  const { query, chosen, onChoose } = props;
  const rows = useRows().filter(({ title, keys }) => scoreOf(`${title} ${keys.join(' ')}`, query) > 0);
  const groups = [...new Set(rows.map(({ group }) => group))];
  return (
    <div className="sect scroll" role="group" aria-label="Actions" onKeyDown={(event) => roving(event)}>
      <div className="keys">
        {rows.length === 0 && <p className="t3">No action has these words.</p>}
        {groups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <ul>
              {rows
                .filter((row) => row.group === group)
                .map((row) => (
                  <KeyRow
                    key={row.action}
                    row={row}
                    isChosen={row.action === chosen}
                    isFirst={row === rows[0]}
                    onChoose={onChoose}
                  />
                ))}
            </ul>
          </section>
        ))}
        {query === '' && <FixedKeys />}
      </div>
    </div>
  );
}

function useRows(): readonly Row[] {
  const own = useOwnKeys((state) => state.own);
  const titles = actionTitles();
  return KEYMAP.flatMap(({ action, group }) => {
    const title = titles.get(action);
    if (title === undefined) return [];
    return [{ action, group, title, keys: keysHere(action), isOwn: own[action] !== undefined }];
  });
}

function KeyRow(props: {
  readonly row: Row;
  readonly isChosen: boolean;
  /** The list as a whole is one stop of the Tab key. */
  readonly isFirst: boolean;
  readonly onChoose: (action: ActionId) => void;
}): ReactElement {
  const { row, isChosen, isFirst, onChoose } = props;
  return (
    <li>
      <button
        type="button"
        data-item
        data-key-of={row.action}
        tabIndex={isFirst ? 0 : -1}
        aria-pressed={isChosen}
        title="Give it another key"
        onClick={() => onChoose(row.action)}
      >
        <span>{row.title}</span>
        {row.isOwn && <span className="tag">yours</span>}
        {row.keys.length === 0 && <span className="cap">in the palette</span>}
        {row.keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </button>
    </li>
  );
}
