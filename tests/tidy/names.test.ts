import { describe, expect, it } from 'vitest';
import { withoutComments } from '../../tools/check/source.mjs';
import { filesMatching, places } from './files.ts';

const product = /^(shared|main|preload|renderer)\/.*\.tsx?$/;

describe('names', () => {
  it('are kebab-case for every file and folder of source', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|e2e|d|config))?\.(ts|tsx|mjs)$/;
    const odd = filesMatching(/^(shared|main|preload|renderer|tests|tools)\/.*\.(ts|tsx|mjs)$/)
      .map((file) => file.path)
      .filter((path) => {
        const parts = path.split('/');
        const name = parts.pop() ?? '';
        return !kebab.test(name) || parts.some((folder) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(folder));
      });
    expect(odd).toEqual([]);
  });

  it('stand on every export: no default export, so that a thing has one name everywhere', () => {
    const found = filesMatching(product).flatMap((file) =>
      places(file, /^\s*export default\b|\bas default\b/, withoutComments(file.path, file.text)),
    );
    expect(found).toEqual([]);
  });

  it('of relative imports carry their extension: Node runs the sources as they are', () => {
    const bare = /\bfrom '\.{1,2}\/[^']*(?<!\.(ts|tsx|mjs|js|json|css|svg))'/;
    const found = filesMatching(/^(shared|main|preload|renderer|tests)\/.*\.tsx?$/).flatMap((file) =>
      places(file, bare, withoutComments(file.path, file.text)),
    );
    expect(found).toEqual([]);
  });
});
