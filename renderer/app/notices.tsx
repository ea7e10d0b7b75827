import type { ReactElement } from 'react';
import type { Notice } from '../../shared/contract/index.ts';
import { formatClock } from '../../shared/units/index.ts';
import { useAge } from '../state/clock.ts';
import { give } from '../state/host.ts';
import { useSlice } from '../state/replica.ts';
import { dismissMessage, useUi } from '../state/ui-store.ts';

const MOST_SHOWN = 4;
const SHOWN_FOR_MS = 8_000;
const WORDS = { info: '', warning: 'Warning', serious: 'Serious' } as const;

/** What the terminal has to tell, over the journal that already holds it. Serious ones wait to be acknowledged. */
export function Notices(): ReactElement {
  const notices = useSlice('notices')?.notices ?? [];
  const messages = useUi((ui) => ui.messages);
  const dismissed = useUi((ui) => ui.dismissedNotices);
  const open = notices
    .filter((notice) => !notice.acknowledged && !dismissed.includes(notice.id))
    .slice(-MOST_SHOWN);
  return (
    <div className="notices" role="log" aria-label="Notices">
      {open.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
      {messages.map((message) => (
        <div key={message.id} className="notice warning" role="alert">
          <span className="lvl">{message.label}</span>
          <span className="selectable">{message.text}</span>
          <button type="button" className="btn sm" onClick={() => dismissMessage(message.id)}>
            Close
          </button>
        </div>
      ))}
    </div>
  );
}

function NoticeLine({ notice }: { readonly notice: Notice }): ReactElement | null {
  const age = useAge(notice.at);
  const serious = notice.level === 'serious';
  if (!serious && age !== null && age > SHOWN_FOR_MS) return null;
  const done = (): void => {
    if (serious) void give('notice.acknowledge', { id: notice.id });
    else useUi.setState((ui) => ({ dismissedNotices: [...ui.dismissedNotices, notice.id] }));
  };
  return (
    <div className={`notice ${notice.level}`}>
      <time>{formatClock(notice.at)}</time>
      <span className="selectable">
        {notice.level !== 'info' && <b className="lvl">{WORDS[notice.level]}: </b>}
        {notice.text}
      </span>
      <button type="button" className="btn sm" onClick={done}>
        {serious ? 'Acknowledge' : 'Close'}
      </button>
    </div>
  );
}
