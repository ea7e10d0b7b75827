/** Asked for by `await` and by printing, of every object. */
const ASKED_BY_LANGUAGE: ReadonlySet<string> = new Set([
  'then',
  'toJSON',
  'nodeType',
  'tagName',
  'asymmetricMatch',
]);

/** A part of electron that has what it has: whoever reads anything else of it hears so at once. */
export function refusing<T extends object>(name: string, part: T): T {
  return new Proxy(part, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key, receiver) as unknown;
      if (ASKED_BY_LANGUAGE.has(key)) return undefined;
      const refusal = `the stand-in for electron has no ${name}.${key}`;
      // Said as well: what catches every error of a call would make this look like a machine without a keyring.
      process.stderr.write(`${refusal}\n`);
      throw new Error(refusal);
    },
  });
}

/** The same for a class: what is not among its statics, and not in what it makes, is refused. */
export function refusingClass<T extends new (...args: never) => object>(name: string, made: T): T {
  return new Proxy(refusing(name, made), {
    construct(target, args, newTarget) {
      return refusing(name, Reflect.construct(target, args, newTarget) as object);
    },
  });
}
