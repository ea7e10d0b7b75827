import { describe, expect, it } from 'vitest';
import { answerFor, closeWords, hourOf } from '../../../renderer/state/why.ts';
import type { Evaluation, FiredSignal, KnownEvaluations } from '../../../shared/contract/index.ts';
import { bar, ist } from '../../support/bars.ts';
import { S3, S7 } from '../../support/screen/signals.ts';

const HOURS = ['2026-11-16 09:15', '2026-11-16 10:15', '2026-11-16 11:15'] as const;

const S7_FIRED = { signal: 'S7', barStart: ist(HOURS[1]) } as unknown as FiredSignal;

/** Monday's first three hours; S7 fires on the second of them where it is said so. */
function week(change: { readonly fired?: boolean } = {}): KnownEvaluations {
  const fired = change.fired === true;
  const evaluations = HOURS.map((start, index): Evaluation => ({
    bar: bar(start, 25_900, 25_950, 25_850, 25_920),
    barNumber: index + 1,
    explanations: index === 0 || (fired && index === 2) ? [] : [S3, { ...S7, holds: true }],
    fired: fired && index === 1 ? S7_FIRED : null,
    trigger4: false,
    trigger8: false,
  }));
  return { evaluations, recorded: true };
}

describe('why a signal did not fire', () => {
  it('names the first condition that was not met, and how many more', () => {
    const answer = answerFor('S3', ist(HOURS[1]), week());
    expect(answer.text).toBe('S3 did not fire: Bias was not bearish, and 1 more condition was not met.');
    expect(answer.explanation).toBe(S3);
  });

  it('says that it fired, or that another came before it', () => {
    expect(answerFor('S7', ist(HOURS[1]), week({ fired: true })).text).toBe(
      'S7 fired: every condition was met.',
    );
    const { evaluations } = week({ fired: true });
    const second = evaluations[1];
    if (second === undefined) throw new Error('no second bar');
    const both = { ...second, explanations: [{ ...S7, signal: 'S8' as const, holds: true }] };
    const answer = answerFor('S8', ist(HOURS[1]), { evaluations: [both], recorded: true });
    expect(answer.text).toContain('S8 held too, but S7 comes before it');
  });

  it('says of the week’s first bar, and of bars after the week’s signal, that nothing is evaluated', () => {
    expect(answerFor('S1', ist(HOURS[0]), week()).text).toContain('first bar');
    const late = answerFor('S3', ist(HOURS[2]), week({ fired: true }));
    expect(late).toEqual({
      text: 'Not evaluated: S7 had fired at Mon 16 Nov 11:15, and a week has one signal.',
      explanation: null,
    });
  });

  it('says of a bar that has not closed, or of which nothing is known, which of the two it is', () => {
    expect(answerFor('S3', ist('2026-11-16 12:15'), week()).text).toContain('has not closed');
    const unknown = answerFor('S3', ist(HOURS[1]), { evaluations: [], recorded: false });
    expect(unknown.text).toContain('Replay its day');
  });
});

describe('the hour of a bar', () => {
  it.each([
    [1, '2026-11-16 11:14', '2026-11-16 10:15'],
    [15, '2026-11-16 11:15', '2026-11-16 11:15'],
    [60, '2026-11-16 15:15', '2026-11-16 15:15'],
    [1_440, '2026-11-16 09:15', '2026-11-16 15:15'],
  ] as const)('is the strategy’s own, for bars of %i minutes', (minutes, start, hour) => {
    expect(hourOf(ist(start), minutes)).toBe(ist(hour));
  });

  it('is named by its close; the short last one closes with the day', () => {
    expect(closeWords(ist('2026-11-16 10:15'))).toBe('Mon 16 Nov 11:15');
    expect(closeWords(ist('2026-11-16 15:15'))).toBe('Mon 16 Nov, the day’s last bar');
  });
});
