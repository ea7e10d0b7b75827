import { execFileSync } from 'node:child_process';

export const PRODUCT_FOLDERS = ['shared', 'main', 'preload', 'renderer'];

/**
 * The product's own TypeScript, as git sees it: committed or new, never ignored.
 * @param {string} top the checkout's folder
 * @returns {string[]} paths relative to it
 */
export function productFiles(top) {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...PRODUCT_FOLDERS];
  const output = execFileSync('git', args, { cwd: top, encoding: 'utf8' });
  const deleted = new Set(
    execFileSync('git', ['ls-files', '--deleted'], { cwd: top, encoding: 'utf8' }).split('\n'),
  );
  return output.split('\n').filter((file) => /\.tsx?$/.test(file) && !deleted.has(file));
}
