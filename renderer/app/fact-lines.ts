import { recordedWords } from './recorded-words.ts';

/** One leaf of a recorded fact: the path to it, and its value as it stands in the journal. */
export interface FactLine {
  readonly path: string;
  readonly value: string;
  /** The same as a person reads it: a moment of India's clock, a setting with its unit; null where the value says it. */
  readonly words: string | null;
}

const MOST_LINES = 400;

/** A recorded fact of any shape as lines `a.b[0]: value`, in the order of the record; at most 400. */
export function factLines(fact: unknown): readonly FactLine[] {
  const lines: FactLine[] = [];
  collect(fact, '', lines);
  return lines;
}

function collect(value: unknown, path: string, into: FactLine[]): void {
  if (into.length >= MOST_LINES) return;
  if (Array.isArray(value)) {
    value.forEach((item, index) => collect(item, `${path}[${index}]`, into));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value))
      collect(item, path === '' ? key : `${path}.${key}`, into);
  } else {
    into.push({
      path: path === '' ? 'value' : path,
      value: typeof value === 'string' ? value : JSON.stringify(value),
      words: recordedWords(path, value),
    });
  }
}
