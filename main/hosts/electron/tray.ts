import { Menu, Tray, type MenuItemConstructorOptions } from 'electron';
import { modeMark } from './mode-mark.ts';
import { watchStanding, type Standing } from './standing.ts';
import { trayLines, type TrayChoice, type TrayLine } from './tray-lines.ts';
import { toneImage } from './window-marks.ts';
import { pressStop } from './press-stop.ts';
import type { OpenShellPart } from './shell-part.ts';

const SIZE = 16;

/** The place near the clock: how the terminal stands, and the way out while the window is hidden or hangs. */
export class TrayPlace {
  readonly #tray: Tray;
  readonly #choose: (choice: TrayChoice) => void;
  #shown = '';

  constructor(choose: (choice: TrayChoice) => void) {
    this.#choose = choose;
    this.#tray = new Tray(toneImage('paper', SIZE));
    this.#tray.setToolTip('Kavach');
    this.#tray.on('click', () => choose('open'));
  }

  show({ session, positions, emergency }: Standing): void {
    const mark = modeMark(session);
    const lines = trayLines(mark, positions, emergency);
    // A menu that is exchanged while it is open closes under the pointer.
    const shown = JSON.stringify(lines);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#tray.setImage(toneImage(mark.tone, SIZE));
    this.#tray.setToolTip(`Kavach, ${mark.words}`);
    this.#tray.setContextMenu(Menu.buildFromTemplate(lines.map((line) => this.#item(line))));
  }

  close(): void {
    this.#tray.destroy();
  }

  #item({ label, choice, within }: TrayLine): MenuItemConstructorOptions {
    if (within.length > 0) return { label, submenu: within.map((line) => this.#item(line)) };
    if (choice === null) return { label, enabled: false };
    return { label, click: () => this.#choose(choice) };
  }
}

/** The tray, and what is chosen there. */
export const tray: OpenShellPart = (shell) => {
  const choices: Readonly<Record<TrayChoice, () => void>> = {
    open: () => shell.windows.show(),
    stop: () => pressStop(shell, 'you, from the tray'),
    quit: shell.quit,
  };
  const place = new TrayPlace((choice) => choices[choice]());
  const stop = watchStanding(shell.link, (standing) => place.show(standing));
  return {
    close() {
      stop();
      place.close();
    },
  };
};
