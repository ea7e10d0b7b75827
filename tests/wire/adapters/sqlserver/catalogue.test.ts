import { describe, expect, it } from 'vitest';
import { NEEDED_COLUMNS } from '../../../../main/adapters/sqlserver/catalogue.ts';
import { filesMatching } from '../../../tidy/files.ts';
import { parseSelect } from '../../tds/parse.ts';
import { STATEMENTS } from '../../tds/statements.ts';
import { AUTHORS_TABLES } from '../../tds/schema.ts';

describe('the catalogue of T-SQL', () => {
  it('holds twenty statements', () => {
    expect(STATEMENTS).toHaveLength(20);
  });

  it.each(STATEMENTS)('%s is one SELECT to a parser of T-SQL', (_, { text }) => {
    expect(parseSelect(text).type).toBe('select');
  });

  it.each(STATEMENTS)('%s binds all its values and writes none into its text', (_, { text, bound }) => {
    const named = [...text.matchAll(/@(\w+)/g)].map((match) => match[1]);
    expect(new Set(named)).toEqual(new Set(Object.keys(bound)));
    expect(text).not.toMatch(/'|"|--|;/);
  });

  it('asks for columns that the author’s tables have', () => {
    for (const [table, columns] of Object.entries(NEEDED_COLUMNS)) {
      const known = (AUTHORS_TABLES[table] ?? []).map(({ name }) => name);
      expect(known).toEqual(expect.arrayContaining([...columns]));
    }
  });

  it('is the only place with T-SQL', () => {
    const others = filesMatching(/^main\/adapters\/sqlserver\/.*\.ts$/)
      .filter(({ path, text }) => !path.endsWith('catalogue.ts') && /\bSELECT\b.*\bFROM\b/s.test(text))
      .map(({ path }) => path);
    expect(others).toEqual([]);
  });

  it.each(['SELECT FROM x', 'SELECT [a] FROM [b] WHERE', 'DELETE FROM [a]', 'SELECT 1; SELECT 2'])(
    'would not hold %s: the parser refuses it',
    (text) => {
      expect(() => parseSelect(text)).toThrow();
    },
  );
});
