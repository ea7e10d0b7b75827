import { closeDialog, goTo } from './ui-store.ts';

/** Moves the focus into a panel of the page that is shown, a replay's too; where there is none, of the terminal's. */
export function focusPanel(panel: string): void {
  closeDialog();
  const entry = entryOf(panel);
  if (entry !== null) {
    entry.focus();
    return;
  }
  goTo('terminal');
  // From another page: that one is drawn first.
  requestAnimationFrame(() => requestAnimationFrame(() => entryOf(panel)?.focus()));
}

function entryOf(panel: string): HTMLElement | null {
  const place = document.querySelector<HTMLElement>(`[data-panel="${panel}"]`);
  return place?.querySelector<HTMLElement>('[data-entry]') ?? place;
}

/** Moves the focus to the first such element that is shown, after what is being drawn. */
export function focusSoon(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}

/** The row that holds the focus, as far as it can be copied; null while text is selected or typed. */
export function focusedRow(): HTMLElement | null {
  if (document.getSelection()?.isCollapsed === false) return null;
  return document.activeElement?.closest<HTMLElement>('[data-copy]') ?? null;
}

/** Copies the focused row's cells, separated by tabs. */
export async function copyFocusedRow(): Promise<void> {
  const row = focusedRow();
  if (row === null) return;
  const cells = [...row.children].map((cell) => cell.textContent.trim());
  await navigator.clipboard.writeText(cells.join('\t'));
}
