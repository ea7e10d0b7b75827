import type { Notification as RealNotification, NotificationConstructorOptions } from 'electron';
import { Emitter } from './emitter.ts';
import { note } from './noted.ts';
import { refusingClass } from './refusing.ts';

type NotificationKnown = Pick<RealNotification, 'show' | 'close' | 'title' | 'body'>;

const NOTIFICATION_OPTIONS: ReadonlySet<string> = new Set(['silent', 'urgency', 'timeoutType', 'icon']);

class StandInNotification extends Emitter implements NotificationKnown {
  title: string;
  body: string;

  constructor(given: NotificationConstructorOptions = {}) {
    super('Notification');
    const { title = '', body = '', ...more } = given;
    const unknown = Object.keys(more).filter((each) => !NOTIFICATION_OPTIONS.has(each));
    if (unknown.length > 0)
      throw new Error(`the stand-in for electron has no Notification.${unknown.join(', ')}`);
    this.title = title;
    this.body = body;
  }

  show(): void {
    note('notification', 'shown', { title: this.title, body: this.body });
    this.emit('show');
  }

  close(): void {
    this.emit('close');
  }

  static isSupported(): boolean {
    return true;
  }
}

export const Notification = refusingClass('Notification', StandInNotification);
