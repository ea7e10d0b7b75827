/** How values go between processes. */
export interface Carrier {
  pack(value: unknown): string;
  unpack(text: string): unknown;
}

/**
 * Values as text: what JSON has, and what a structured clone has beyond it and the app may use. Anything else is refused,
 * as electron refuses what cannot be cloned. Its text runs in the page too, so it stands on nothing but itself.
 */
export function carrying(): Carrier {
  const refuse = (value: unknown): never => {
    throw new Error(`An object could not be cloned: ${Object.prototype.toString.call(value)}`);
  };
  const bytes = (text: string): Uint8Array => Uint8Array.from(atob(text), (each) => each.codePointAt(0) ?? 0);
  const packObject = (value: object): unknown => {
    if (value instanceof Uint8Array) {
      return { $: 'bytes', of: btoa(Array.from(value, (each) => String.fromCodePoint(each)).join('')) };
    }
    if (value instanceof Error) return { $: 'error', of: value.message };
    if (Array.isArray(value)) return value.map(packed);
    const proto: unknown = Object.getPrototypeOf(value);
    if ('$' in value || (proto !== null && Object.getPrototypeOf(proto) !== null)) return refuse(value);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, packed(each)]));
  };
  const packed = (value: unknown): unknown => {
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', of: String(value) };
    if (typeof value === 'object' && value !== null) return packObject(value);
    return ['string', 'number', 'boolean'].includes(typeof value) || value === null ? value : refuse(value);
  };
  const special = (kind: unknown, of: unknown): unknown => {
    if (kind === 'undefined') return undefined;
    if (kind === 'number') return Number(of);
    if (kind === 'bytes') return bytes(String(of));
    return new Error(String(of));
  };
  const unpacked = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(unpacked);
    if ('$' in value) return special(value.$, 'of' in value ? value.of : undefined);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unpacked(each)]));
  };
  return { pack: (value) => JSON.stringify(packed(value)), unpack: (text) => unpacked(JSON.parse(text)) };
}
