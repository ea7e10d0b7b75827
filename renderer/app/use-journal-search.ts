import { useEffect, useState } from 'react';
import type { JournalEntry } from '../../shared/contract/index.ts';
import { searchJournal } from '../state/journal-search.ts';
import { NOT_ANSWERING } from '../state/action.ts';
import { useReplica } from '../state/replica.ts';
import { MOST_OF_A_GROUP } from './palette-items.ts';

/** Rows of the journal for what is typed. */
export interface JournalFound {
  readonly state: 'idle' | 'searching' | 'done' | 'failed';
  readonly entries: readonly JournalEntry[];
  readonly error: string | null;
}

/** The journal is asked when nothing was typed for so long. */
const REST_MS = 150;
/** One letter stands in nearly every row. */
const FEWEST_LETTERS = 2;

const IDLE: JournalFound = { state: 'idle', entries: [], error: null };
const SEARCHING: JournalFound = { ...IDLE, state: 'searching' };
const LOST: JournalFound = { ...IDLE, state: 'failed', error: `${NOT_ANSWERING}.` };

/** Searches the whole journal for the words of a query, as its rows are found; again when the terminal is there again. */
export function useJournalSearch(query: string): JournalFound {
  const text = query.trim();
  const connected = useReplica((replica) => replica.connected);
  const [found, setFound] = useState<JournalFound & { readonly text: string }>({ ...IDLE, text: '' });
  useEffect(() => {
    if (!connected || text.length < FEWEST_LETTERS) return undefined;
    let wanted = true;
    const search = async (): Promise<void> => {
      for await (const page of searchJournal(text, MOST_OF_A_GROUP)) {
        if (!wanted) return;
        setFound(
          page.ok
            ? {
                state: page.value.done ? 'done' : 'searching',
                entries: page.value.entries,
                error: null,
                text,
              }
            : { state: 'failed', entries: [], error: page.error, text },
        );
      }
    };
    const timer = setTimeout(() => void search(), REST_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [text, connected]);
  if (text.length < FEWEST_LETTERS) return IDLE;
  if (!connected) return LOST;
  // What was found for other words is no answer.
  return found.text === text ? found : SEARCHING;
}
