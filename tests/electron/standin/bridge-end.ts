type AnyFunction = (...args: unknown[]) => unknown;

/** A value on its way between the two worlds of a page; functions and promises stay, and are named. */
type Sent =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'function'; readonly id: number }
  | { readonly kind: 'promise'; readonly id: number }
  | { readonly kind: 'list'; readonly items: readonly Sent[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Sent])[] };

interface Told {
  readonly id: number;
  readonly turn: number;
  readonly sent: Sent;
  readonly failed: string | null;
}

/** What the preload's world does with its end. */
export interface BridgeEnd {
  expose(name: string, api: unknown): void;
}

/**
 * One end of the context bridge: the page's world and the preload's share a document and no object. Values are copied,
 * functions and promises are represented, prototypes are lost, as in electron. The secret keeps the page from speaking on
 * this line by itself. Its text runs in the page, so it stands on nothing but itself.
 */
export function bridgeEnd(secret: string, here: string, there: string): BridgeEnd {
  const functions = new Map<number, AnyFunction>();
  const names = new WeakMap<object, number>();
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>();
  const answers = new Map<number, Told>();
  let last = 0;
  const next = (): number => (last += 1);
  const say = (what: string, told: Partial<Told> & { name?: string }): void => {
    document.dispatchEvent(new CustomEvent(`${secret}:${there}:${what}`, { detail: told }));
  };
  const hear = (what: string, then: (told: Told & { name: string }) => void): void => {
    document.addEventListener(`${secret}:${here}:${what}`, (event) =>
      then((event as CustomEvent<Told & { name: string }>).detail),
    );
  };
  const isPlain = (value: unknown): value is object => {
    if (typeof value !== 'object' || value === null) return false;
    const proto: unknown = Object.getPrototypeOf(value);
    return proto === null || Object.getPrototypeOf(proto) === null;
  };
  const frozen = (api: unknown): unknown => {
    if (isPlain(api)) for (const part of Object.values(api)) frozen(part);
    return Object.freeze(api);
  };
  const wordOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
  const sendPromise = (promise: Promise<unknown>): Sent => {
    const id = next();
    promise.then(
      (value) => say('settled', { id, sent: send(value), failed: null }),
      (error: unknown) => say('settled', { id, failed: wordOf(error) }),
    );
    return { kind: 'promise', id };
  };
  const send = (value: unknown): Sent => {
    if (typeof value === 'function') {
      const id = names.get(value) ?? next();
      names.set(value, id);
      functions.set(id, value as AnyFunction);
      return { kind: 'function', id };
    }
    if (value instanceof Promise) return sendPromise(value);
    if (Array.isArray(value)) return { kind: 'list', items: value.map(send) };
    if (isPlain(value)) {
      return { kind: 'object', entries: Object.entries(value).map(([key, each]) => [key, send(each)]) };
    }
    return { kind: 'value', value };
  };
  const represent =
    (id: number): AnyFunction =>
    (...args) => {
      const turn = next();
      say('call', { id, turn, sent: send(args) });
      const answer = answers.get(turn);
      answers.delete(turn);
      if (answer === undefined) throw new Error('the other world is gone');
      if (answer.failed !== null) throw new Error(answer.failed);
      return take(answer.sent);
    };
  const take = (sent: Sent): unknown => {
    if (sent.kind === 'value') return sent.value;
    if (sent.kind === 'list') return sent.items.map(take);
    if (sent.kind === 'function') return represent(sent.id);
    if (sent.kind === 'promise') {
      return new Promise((done, failed) => waiting.set(sent.id, { done, failed }));
    }
    return Object.fromEntries(sent.entries.map(([key, each]) => [key, take(each)]));
  };
  hear('call', ({ id, turn, sent }) => {
    try {
      const value = functions.get(id)?.(...(take(sent) as unknown[]));
      say('answer', { turn, sent: send(value), failed: null });
    } catch (error) {
      say('answer', { turn, failed: wordOf(error) });
    }
  });
  hear('answer', (told) => answers.set(told.turn, told));
  hear('settled', ({ id, sent, failed }) => {
    const { done, failed: reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (failed === null) done?.(take(sent));
    else reject?.(new Error(failed));
  });
  hear('expose', ({ name, sent }) => {
    Object.defineProperty(globalThis, name, { value: frozen(take(sent)), enumerable: true });
  });
  return {
    expose(name, api) {
      say('expose', { name, sent: send(api) });
    },
  };
}
