import { describe, expect, it } from 'vitest';
import { awaitedShort, awaitedWords } from '../../../renderer/panels/context-words.ts';
import { clock, istInstant, tradingDate } from '../../../shared/units/index.ts';

const nextEvaluationAt = istInstant(tradingDate('2026-11-23'), clock('10:15'));

describe('a week without a context', () => {
  it('says when its first bar closes, and that it fires nothing', () => {
    const awaiting = { awaits: 'firstBar', nextEvaluationAt } as const;
    expect(awaitedShort(awaiting)).toBe('First bar 10:15');
    expect(awaitedWords(awaiting)).toBe(
      'The week’s context is fixed when its first bar closes, Mon 23 Nov 10:15. That bar fires nothing; signals are looked at from the second one on.',
    );
  });

  it('says what to do where the history has no week before it', () => {
    const awaiting = { awaits: 'earlierWeek', nextEvaluationAt } as const;
    expect(awaitedShort(awaiting)).toBe('No earlier week');
    expect(awaitedWords(awaiting)).toContain('Import the weeks before it');
  });
});
