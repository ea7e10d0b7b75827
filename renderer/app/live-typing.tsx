import type { ReactElement } from 'react';
import { useSlice } from '../state/replica.ts';
import { TypedField } from '../ui/typed-field.tsx';
import { LIVE_WORD, type Typed } from './use-arming.ts';

/** The two things that only a person can type: the registered address, and the word. */
export function LiveTyping({ address, word, onAddress, onWord }: Typed): ReactElement {
  const registered = useSlice('accounts')?.address ?? null;
  const unproven = useSlice('doctor')?.checks.some(({ state }) => state === 'acknowledge') ?? false;
  const same = address.trim() === registered;
  const done = unproven ? 'acknowledged' : 'typed';
  return (
    <>
      <TypedField
        id="live-address"
        label={`Type the registered address${unproven ? ': I know it cannot be verified yet' : ''}`}
        value={address}
        first
        hint={same ? done : ''}
        onType={onAddress}
      />
      <TypedField
        id="live-word"
        label={`Type ${LIVE_WORD} to arm`}
        value={word}
        onType={onWord}
        hint={lettersLeft(word)}
      />
    </>
  );
}

function lettersLeft(word: string): string {
  if (!LIVE_WORD.startsWith(word)) return 'not the word';
  const left = LIVE_WORD.length - word.length;
  return left === 0 ? 'typed' : `${left} ${left === 1 ? 'letter' : 'letters'} left`;
}
