import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SIGNAL_RULES } from '../../../main/domain/strategy/index.ts';
import { strategyPage, titleOf } from '../../support/worked/strategy-page.ts';
import { weekPicture } from '../../support/worked/week-picture.ts';
import { workedWeek } from '../../support/worked/worked-week.ts';

const DOCS = join(import.meta.dirname, '..', '..', '..', 'docs');

/** Written anew where that is asked for; else as it is kept. */
function kept(file: string, made: string): string {
  const path = join(DOCS, file);
  if (process.env['KAVACH_WRITE'] === '1') {
    mkdirSync(join(DOCS, 'strategy'), { recursive: true });
    writeFileSync(path, made);
  }
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

describe('docs/strategy.md', () => {
  it('says of each worked week what the code that trades decides on it', () => {
    const page = strategyPage();
    expect(kept('strategy.md', page)).toBe(page);
  });

  it.each(SIGNAL_RULES.map(({ signal }) => signal))('has the week of %s as a picture', (signal) => {
    const picture = weekPicture(titleOf(signal), workedWeek(signal));
    expect(kept(`strategy/${signal}.svg`, picture)).toBe(picture);
  });

  it('shows a week in which every condition holds', () => {
    for (const { signal } of SIGNAL_RULES) expect(workedWeek(signal).explanation.holds, signal).toBe(true);
  });
});
