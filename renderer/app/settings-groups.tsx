import type { ReactElement } from 'react';
import type { GroupOfSettings } from '../../shared/contract/index.ts';
import { UNKNOWN } from '../../shared/units/index.ts';
import { draftOf } from '../state/settings-draft.ts';
import { useSettings } from '../state/settings.ts';
import { roving } from '../ui/roving.ts';
import { Whole } from './settings-whole.tsx';

/** Search, and the groups with how much of each is changed. */
export function SettingsGroups({ groups }: { readonly groups: readonly GroupOfSettings[] }): ReactElement {
  const base = useSettings((state) => state.base);
  const query = useSettings((state) => state.query);
  return (
    <section className="panel setside" aria-label="Groups of settings">
      <div className="phead">
        <h2>Settings</h2>
        <span className="grow" />
        <span className="tag">{base === null ? UNKNOWN : `rev ${base.revision}`}</span>
      </div>
      <div className="setfind">
        <div className="input">
          <input
            aria-label="Search settings"
            placeholder="Search"
            value={query}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => useSettings.setState({ query: event.target.value })}
          />
        </div>
      </div>
      <GroupList groups={groups} />
      <Whole />
    </section>
  );
}

function GroupList({ groups }: { readonly groups: readonly GroupOfSettings[] }): ReactElement {
  const base = useSettings((state) => state.base);
  const typed = useSettings((state) => state.typed);
  const draft = draftOf({ base, typed });
  return (
    <ul className="scroll setgroups" aria-label="Groups" onKeyDown={(event) => roving(event)}>
      {groups.map(({ group, title, names }, index) => {
        const faulty = names.filter((name) => draft?.faults[name] !== undefined).length;
        const changed = names.filter((name) => typed[name] !== undefined).length;
        return (
          <li key={group}>
            <button type="button" data-item tabIndex={index === 0 ? 0 : -1} onClick={() => toGroup(group)}>
              <span>{title}</span>
              {faulty > 0 ? (
                <b className="failed">{`${faulty} wrong`}</b>
              ) : (
                <span className="cap">{changed > 0 ? `${changed} changed` : names.length}</span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** To the group's first field, so that the keyboard goes on from there. */
function toGroup(group: string): void {
  const section = document.querySelector<HTMLElement>(`[data-group="${group}"]`);
  section?.scrollIntoView({ block: 'start' });
  section?.querySelector<HTMLElement>('[data-field]')?.focus({ preventScroll: true });
}
