import type { Shell } from 'electron';
import { note } from './noted.ts';
import { refusing } from './refusing.ts';

const shellKnown: Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder' | 'beep'> = {
  async openExternal(url) {
    note('shell', 'opened outside', url);
    return Promise.resolve();
  },
  async openPath(path) {
    note('shell', 'opened', path);
    return Promise.resolve('');
  },
  showItemInFolder: (path) => note('shell', 'shown in its folder', path),
  beep: () => note('shell', 'beeped'),
};

export const shell = refusing('shell', shellKnown);
