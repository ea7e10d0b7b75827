import { describe, expect, it } from 'vitest';
import { brokerFacts, brokerTable, tagsIn } from '../../tools/suite/broker-facts.mjs';
import { filesMatching } from './files.ts';

const tagged = new Set(filesMatching(/^tests\/(?!tidy).*\.test\.tsx?$/).flatMap(({ text }) => tagsIn(text)));

describe('what goes wrong with brokers', () => {
  it('is covered by a test that names it, or says why not', () => {
    const open = brokerFacts().filter(({ id, reason }) => !tagged.has(id) && reason === undefined);
    expect(open.map(({ id, fact }) => `${id}: ${fact}`)).toEqual([]);
  });

  it('is named in titles only as it is numbered', () => {
    const known = new Set(brokerFacts().map(({ id }) => id));
    expect([...tagged].filter((tag) => !known.has(tag))).toEqual([]);
  });

  it('stands in the report with the tests that ran and how they ended', () => {
    const report = {
      testResults: [
        { assertionResults: [{ fullName: 'Kite [must 12] [failure 28] page', status: 'passed' }] },
      ],
    };
    const rows = brokerTable(report).filter(({ proofs }) => proofs.length > 0);
    expect(rows.map(({ id, proofs }) => [id, proofs[0]?.status])).toEqual([
      ['must 12', 'passed'],
      ['failure 28', 'passed'],
    ]);
  });
});
