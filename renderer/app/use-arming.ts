import { useState } from 'react';
import type { LiveSwitch } from '../../shared/contract/index.ts';
import { requestMode } from '../state/mode.ts';
import { useReplica, useSlice } from '../state/replica.ts';
import { closeDialog, useUi } from '../state/ui-store.ts';

export const LIVE_WORD = 'LIVE';

/** What was typed so far, and how to type on. */
export interface Typed {
  readonly address: string;
  readonly word: string;
  readonly onAddress: (value: string) => void;
  readonly onWord: (value: string) => void;
}

export interface Arming {
  readonly typed: Typed;
  /** What is still missing; null when it can be asked for. */
  readonly blocked: string | null;
  /** Why the last attempt came to nothing. */
  readonly refusal: string | null;
  readonly arm: () => void;
}

/** What was typed to arm Live, and the asking. The engine checks all of it again. */
export function useArming(): Arming {
  const live = useSlice('session')?.live ?? null;
  const connected = useReplica((replica) => replica.connected);
  const [address, onAddress] = useState('');
  const [word, onWord] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const blocked = blockedWords(connected, live, address, word);
  const ask = async (): Promise<void> => {
    if (useUi.getState().modeAsked !== null) return;
    setRefusal(blocked === null ? null : `Not yet: ${blocked}.`);
    if (blocked !== null) return;
    const refused = await requestMode('live', { address: address.trim(), word });
    if (refused === null) closeDialog();
    else setRefusal(refused);
  };
  return { typed: { address, word, onAddress, onWord }, blocked, refusal, arm: () => void ask() };
}

function blockedWords(
  connected: boolean,
  live: LiveSwitch | null,
  address: string,
  word: string,
): string | null {
  if (!connected || live === null) return 'Kavach is not answering';
  if (live.needs.length > 0) return `${live.needs.length} to do first`;
  if (address.trim() === '') return 'the registered address is not typed';
  return word === LIVE_WORD ? null : `${LIVE_WORD} is not typed`;
}
