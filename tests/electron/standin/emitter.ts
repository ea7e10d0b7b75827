import { EventEmitter } from 'node:events';
import { EVENTS } from './events.ts';

/** An emitter that knows which events it has: to wait for another one is refused. */
export class Emitter extends EventEmitter {
  constructor(name: keyof typeof EVENTS) {
    super();
    this.on('newListener', (event: string | symbol) => {
      if (typeof event === 'string' && !EVENTS[name].has(event)) {
        throw new Error(`the stand-in for electron has no event ${name} '${event}'`);
      }
    });
  }
}

/** What a listener may keep from happening. */
export class Preventable {
  defaultPrevented = false;

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
