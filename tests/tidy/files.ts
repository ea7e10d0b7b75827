import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const top = join(import.meta.dirname, '..', '..');

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The checkout's text files whose path fits, committed or new, as git sees them. */
export function filesMatching(pattern: RegExp): SourceFile[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard'];
  const paths = execFileSync('git', args, { cwd: top, encoding: 'utf8', maxBuffer: 1 << 26 }).split('\n');
  return paths
    .filter((path) => pattern.test(path) && existsSync(join(top, path)))
    .map((path) => ({ path, text: readFileSync(join(top, path), 'utf8') }));
}

/** Where in a file a pattern stands, as "path:line: the line". */
export function places(file: SourceFile, pattern: RegExp, text = file.text): string[] {
  return text.split('\n').flatMap((line, index) => {
    return pattern.test(line) ? [`${file.path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [];
  });
}
