import { describe, expect, it } from 'vitest';
import { withoutComments } from '../../tools/check/source.mjs';
import { filesMatching, places } from './files.ts';

// Everything that decides gets clock, chance and surroundings as facts; else a replay would not repeat it.
const IMPURE =
  /\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\bset(Timeout|Interval|Immediate)\b|\bprocess\.|\bperformance\.|\bglobalThis\b|\bcrypto\./;

describe('domain and engine', () => {
  it('reach for no clock, no chance, no timer, no process', () => {
    const found = filesMatching(/^main\/(domain|engine)\/.*\.tsx?$/).flatMap((file) =>
      places(file, IMPURE, withoutComments(file.path, file.text)),
    );
    expect(found).toEqual([]);
  });

  it('may speak of them in comments', () => {
    const text = '// never Date.now()\nexport const a = 1; /* new Date() */\n';
    expect(places({ path: 'a.ts', text }, IMPURE, withoutComments('a.ts', text))).toEqual([]);
    expect(places({ path: 'a.ts', text: 'Date.now()' }, IMPURE)).toHaveLength(1);
  });
});
