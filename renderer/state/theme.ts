import { useUi, type Theme } from './ui-store.ts';

const KEY = 'kavach.theme';

/** Takes the theme of the last time, and keeps each later choice for the next. */
export function restoreTheme(): void {
  const kept: Theme = localStorage.getItem(KEY) === 'light' ? 'light' : 'dark';
  useUi.setState({ theme: kept });
  document.documentElement.dataset['theme'] = kept;
  useUi.subscribe((ui, before) => {
    if (ui.theme === before.theme) return;
    document.documentElement.dataset['theme'] = ui.theme;
    localStorage.setItem(KEY, ui.theme);
  });
}
