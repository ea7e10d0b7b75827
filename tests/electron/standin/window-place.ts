import type { BrowserWindow, Rectangle } from 'electron';
import { Emitter } from './emitter.ts';
import { note } from './noted.ts';

type Known = Pick<
  BrowserWindow,
  | 'getBounds'
  | 'getNormalBounds'
  | 'setBounds'
  | 'getSize'
  | 'setSize'
  | 'setPosition'
  | 'setMinimumSize'
  | 'maximize'
  | 'unmaximize'
  | 'isMaximized'
  | 'minimize'
  | 'isMinimized'
  | 'restore'
  | 'setFullScreen'
  | 'isFullScreen'
  | 'show'
  | 'showInactive'
  | 'hide'
  | 'isVisible'
  | 'focus'
  | 'isFocused'
>;

type Wide = 'normal' | 'maximized' | 'full';

/** Where a window stands, how large it is and whether it is seen: kept and told, since nobody draws a frame here. */
export abstract class WindowPlace extends Emitter implements Known {
  private bounds: Rectangle;
  private wide: Wide = 'normal';
  private visible: boolean;
  private minimized = false;
  private focused = false;

  constructor(bounds: Rectangle, visible: boolean) {
    super('BrowserWindow');
    this.bounds = bounds;
    this.visible = visible;
  }

  /** The page is to have this size. */
  protected abstract fit(width: number, height: number): void;

  setBounds(bounds: Partial<Rectangle>): void {
    const before = this.bounds;
    this.bounds = { ...before, ...bounds };
    const { x, y, width, height } = this.bounds;
    if (width !== before.width || height !== before.height) {
      this.fit(width, height);
      this.emit('resize');
      this.emit('resized');
    }
    if (x !== before.x || y !== before.y) {
      this.emit('move');
      this.emit('moved');
    }
  }

  private become(wide: Wide): void {
    if (this.wide === wide) return;
    const before = this.wide;
    this.wide = wide;
    if (before === 'maximized') this.emit('unmaximize');
    if (before === 'full') this.emit('leave-full-screen');
    if (wide === 'maximized') this.emit('maximize');
    if (wide === 'full') this.emit('enter-full-screen');
  }

  show(): void {
    this.appear(true);
  }

  showInactive(): void {
    this.appear(false);
  }

  private appear(focus: boolean): void {
    note('window', 'shown');
    if (!this.visible) {
      this.visible = true;
      this.emit('show');
    }
    if (focus) this.focus();
  }

  hide(): void {
    note('window', 'hidden');
    this.visible = false;
    this.emit('hide');
  }

  focus(): void {
    note('window', 'focused');
    if (this.focused) return;
    this.focused = true;
    this.emit('focus');
  }

  minimize(): void {
    this.minimized = true;
    this.emit('minimize');
  }

  restore(): void {
    if (!this.minimized) return;
    this.minimized = false;
    this.emit('restore');
  }

  setSize = (width: number, height: number): void => this.setBounds({ width, height });
  setPosition = (x: number, y: number): void => this.setBounds({ x, y });
  setMinimumSize = (width: number, height: number): void => note('window', 'minimum', { width, height });
  getBounds = (): Rectangle => ({ ...this.bounds });
  getNormalBounds = (): Rectangle => ({ ...this.bounds });
  getSize = (): number[] => [this.bounds.width, this.bounds.height];
  maximize = (): void => this.become('maximized');
  unmaximize = (): void => this.become('normal');
  setFullScreen = (full: boolean): void => this.become(full ? 'full' : 'normal');
  isMaximized = (): boolean => this.wide === 'maximized';
  isFullScreen = (): boolean => this.wide === 'full';
  isMinimized = (): boolean => this.minimized;
  isVisible = (): boolean => this.visible;
  isFocused = (): boolean => this.focused;
}
