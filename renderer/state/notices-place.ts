import { LONE_PANEL } from './lone-panel.ts';
import { useUi } from './ui-store.ts';

/** Where notices stand: over an open dialog, among the terminal's journal whose facts they are, else below the page. */
export function useNoticesPlace(): 'log' | 'page' | 'dialog' {
  return useUi(({ dialog, page }) => {
    if (dialog !== null) return 'dialog';
    return page === 'terminal' && LONE_PANEL === null ? 'log' : 'page';
  });
}
