import { DIALOG_VIEWS } from './dialog-views.ts';
import { PAGE_VIEWS } from './page-views.ts';
import { TERMINAL_VIEWS } from './terminal-views.ts';
import type { View } from './view.ts';

/** Every view and state that has a picture. */
export const VIEWS: readonly View[] = [...TERMINAL_VIEWS, ...PAGE_VIEWS, ...DIALOG_VIEWS];
