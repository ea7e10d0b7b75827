import type { WebFrameMain } from 'electron';
import { refusing } from './refusing.ts';
import { toApp } from './schemes.ts';

/** What the stand-in knows of a frame. */
export type Frame = Pick<
  WebFrameMain,
  'url' | 'origin' | 'name' | 'frameTreeNodeId' | 'routingId' | 'processId' | 'detached' | 'isDestroyed'
> & { readonly parent: Frame | null; readonly top: Frame | null; readonly frames: readonly Frame[] };

interface Known {
  readonly frame: Frame;
  readonly parent: string | null;
  url: string;
  gone: boolean;
}

/** The frames of one page, each the same object for as long as it is there. */
export class Frames {
  private readonly known = new Map<string, Known>();
  private readonly processId: number;

  constructor(processId: number) {
    this.processId = processId;
  }

  /** A frame was attached, or went to another address. */
  at(id: string, parent: string | null, url: string | null): void {
    const known = this.known.get(id);
    if (known === undefined) this.known.set(id, this.make(id, parent, url ?? ''));
    else if (url !== null) known.url = url;
  }

  gone(id: string): void {
    const known = this.known.get(id);
    if (known !== undefined) known.gone = true;
    this.known.delete(id);
  }

  of(id: string): Frame | null {
    return this.known.get(id)?.frame ?? null;
  }

  get main(): Frame | null {
    return [...this.known.values()].find(({ parent }) => parent === null)?.frame ?? null;
  }

  isMain(id: string): boolean {
    return this.known.get(id)?.parent === null;
  }

  private make(id: string, parent: string | null, url: string): Known {
    const number = this.known.size + 1;
    const parentOf = (): Frame | null => (parent === null ? null : this.of(parent));
    const children = (): Frame[] =>
      [...this.known.values()].filter((each) => each.parent === id).map((each) => each.frame);
    const known: Known = { parent, url, gone: false, frame: undefined as unknown as Frame };
    const frame: Frame = {
      get url() {
        return toApp(known.url);
      },
      get origin() {
        return toApp(originOf(known.url));
      },
      get parent() {
        return parentOf();
      },
      get top() {
        return parentOf()?.top ?? this;
      },
      get frames() {
        return children();
      },
      get detached() {
        return known.gone;
      },
      isDestroyed: () => known.gone,
      name: '',
      frameTreeNodeId: number,
      routingId: number,
      processId: this.processId,
    };
    return Object.assign(known, { frame: refusing('WebFrameMain', frame) });
  }
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : 'null';
}
