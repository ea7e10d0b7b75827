import { describe, expect, it } from 'vitest';
import { type SourceFile, filesMatching } from './files.ts';

const MODIFIED = /\b(it|test|describe)(\.concurrent)?\.(only|skip|todo|fails|fixme|skipIf|runIf)\b/;

/** Tests that are switched off without a word, and tests that switch off all others. */
function silentSkips(file: SourceFile): string[] {
  const lines = file.text.split('\n');
  return lines.flatMap((line, index) => {
    const modifier = MODIFIED.exec(line)?.[3];
    if (modifier === undefined) return [];
    // Playwright's test.skip(condition, 'reason') prints its reason; others need a comment that says it.
    const around = `${lines[index - 1] ?? ''}\n${line}`;
    const reasoned = /\/\/ skipped: \S/.test(around) || /\.(skip|fixme)\(.*, ['"`]/.test(line);
    return modifier !== 'only' && reasoned ? [] : [`${file.path}:${index + 1}: ${line.trim()}`];
  });
}

describe('tests', () => {
  it('run, or say "// skipped: why" on the line or the one before', () => {
    const files = filesMatching(/^tests\/.*\.(test|e2e)\.tsx?$/).filter(
      (file) => !file.path.endsWith('skips.test.ts'),
    );
    expect(files.flatMap(silentSkips)).toEqual([]);
  });

  it.each([
    ["it.only('x', f)", 1],
    ["it.skip('x', f)", 1],
    ["// skipped: no data\nit.skipIf(none)('x', f)", 0],
    ["test.skip(process.platform === 'win32', 'no signals on Windows')", 0],
  ])('%j is found %i times', (text, times) => {
    expect(silentSkips({ path: 'a.test.ts', text })).toHaveLength(times);
  });
});
