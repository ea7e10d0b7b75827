import { useState } from 'react';
import type { AdoptionWish, SignalId } from '../../shared/contract/index.ts';
import type { Pair } from '../state/adoptable.ts';
import { ask } from '../state/host.ts';
import { useReplica, useSlice } from '../state/replica.ts';
import { useAsked } from '../state/use-asked.ts';
import { closeDialog } from '../state/ui-store.ts';
import { usePreview, type Previewed } from './use-preview.ts';

export const ADOPT_WORD = 'ADOPT';

export interface Adoption {
  readonly signals: readonly SignalId[];
  readonly signal: SignalId | null;
  readonly onSignal: (signal: SignalId) => void;
  readonly word: string;
  readonly onWord: (word: string) => void;
  /** What it would come to at the prices of now; null until the first answer. */
  readonly preview: Previewed;
  readonly isAdopting: boolean;
  readonly refusal: string | null;
  /** What is still missing; null when it can be asked for. */
  readonly blocked: string | null;
  readonly adopt: () => void;
}

/** The adoption of one pair: its signal, its typed word, what it would come to, and the asking. */
export function useAdoption(pair: Pair | null): Adoption {
  const connected = useReplica((replica) => replica.connected);
  const slice = useSlice('signals');
  const [chosen, onSignal] = useState<SignalId | null>(null);
  const [word, onWord] = useState('');
  const asked = useAsked();
  const signals = (slice?.signals ?? [])
    .filter(({ option }) => option === pair?.option)
    .map(({ signal }) => signal);
  const fired = slice?.fired?.signal ?? null;
  const signal = signals.find((each) => each === (chosen ?? fired)) ?? signals[0] ?? null;
  const wish = pair === null || signal === null ? null : wishOf(pair, signal);
  const preview = usePreview(wish);
  const blocked = blockedWords(connected, pair, preview, word);
  const adopt = async (): Promise<void> => {
    if (blocked !== null || wish === null) return;
    if (await asked.ask('adopt', () => ask('position.adopt', wish))) closeDialog();
  };
  return {
    signals,
    signal,
    onSignal,
    word,
    onWord,
    preview,
    blocked,
    isAdopting: asked.waiting !== null,
    refusal: asked.refusal,
    adopt: () => void adopt(),
  };
}

function wishOf({ short, hedge, units, product }: Pair, signal: SignalId): AdoptionWish {
  return { signal, short, hedge, units, product };
}

function blockedWords(
  connected: boolean,
  pair: Pair | null,
  preview: Previewed,
  word: string,
): string | null {
  if (!connected) return 'Kavach is not answering';
  if (pair === null) return 'nothing here can be adopted';
  if (preview === null) return 'waiting for what it would come to';
  if (!preview.ok) return 'it is refused';
  return word === ADOPT_WORD ? null : `${ADOPT_WORD} is not typed`;
}
