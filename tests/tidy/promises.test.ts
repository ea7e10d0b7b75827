import { describe, expect, it } from 'vitest';
import { describeFact } from '../../main/engine/index.ts';
import { promises, promisesIn } from '../../tools/suite/promises.mjs';
import { PROMISE_FACTS } from '../support/promise-facts.ts';
import { filesMatching } from './files.ts';

const tagged = new Set(
  filesMatching(/^tests\/(?!tidy).*\.test\.tsx?$/).flatMap(({ text }) => promisesIn(text)),
);

describe('what is promised of strategy and risk', () => {
  it('has a test that names it', () => {
    const open = promises().filter(({ id }) => !tagged.has(id));
    expect(open.map(({ id, promise }) => `${id}: ${promise}`)).toEqual([]);
  });

  it('is named in titles only as it is numbered, each number once', () => {
    const known = promises().map(({ id }) => id);
    expect(known).toEqual(known.map((_, index) => `promise ${index + 1}`));
    expect([...tagged].filter((tag) => !known.includes(tag))).toEqual([]);
  });

  it('stands in the journal with the line that the table shows, or has a reason why it does not', () => {
    const said = promises().map(({ id, journal }) => [id, journal]);
    const lines = promises().map(({ id }) => {
      const fact = PROMISE_FACTS[id];
      if (fact === undefined) return [id, null];
      const { kind, text } = describeFact(fact);
      return [id, `${kind}  ${text}`];
    });
    expect(said).toEqual(lines);
    expect(promises().filter(({ journal, reason }) => (journal === null) === (reason === undefined))).toEqual(
      [],
    );
  });
});
