import type { WebContents } from 'electron';
import { ScreenCalls } from '../screen-calls.ts';
import { ScreenState } from '../screen-state.ts';
import type { TerminalLink } from '../terminal-link.ts';
import { WindowWay } from './window-way.ts';

interface Listening {
  readonly way: WindowWay;
  readonly state: ScreenState;
  readonly calls: ScreenCalls;
}

/** The windows that are sent the state, each with what it has not taken in yet and the commands that it waits for. */
export class ListeningWindows {
  readonly #link: TerminalLink;
  readonly #all = new Map<WebContents, Listening>();

  constructor(link: TerminalLink) {
    this.#link = link;
  }

  /** A page that begins to listen, also after a reload, gets everything first. */
  begin(contents: WebContents): void {
    const { way, state } = this.#of(contents);
    way.begin();
    state.begin();
  }

  /** The oldest of what was sent has been taken in. */
  heard(contents: WebContents): void {
    this.#all.get(contents)?.way.heard();
  }

  callsOf(contents: WebContents): ScreenCalls {
    return this.#of(contents).calls;
  }

  close(): void {
    for (const { state } of this.#all.values()) state.close();
    this.#all.clear();
  }

  #of(contents: WebContents): Listening {
    const known = this.#all.get(contents);
    if (known !== undefined) return known;
    const way = new WindowWay(contents);
    const state = new ScreenState(this.#link, way);
    const listening = { way, state, calls: new ScreenCalls(this.#link) };
    this.#all.set(contents, listening);
    const gone = (): void => {
      state.close();
      this.#all.delete(contents);
    };
    contents.once('destroyed', gone);
    contents.once('render-process-gone', gone);
    return listening;
  }
}
