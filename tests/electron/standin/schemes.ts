interface Scheme {
  readonly scheme: string;
  readonly privileges?: { readonly standard?: boolean; readonly secure?: boolean };
}

const privileged = new Map<string, Scheme>();

/** Schemes of the app's own. Chromium as it is knows none of them, so their pages have an address of https in it. */
export function addSchemes(schemes: readonly Scheme[]): void {
  for (const each of schemes) {
    if (each.privileges?.standard !== true || each.privileges.secure !== true) {
      throw new Error(
        `the stand-in for electron serves no scheme that is not standard and secure: ${each.scheme}`,
      );
    }
    privileged.set(each.scheme, each);
  }
}

export function isOwnScheme(scheme: string): boolean {
  return privileged.has(scheme);
}

const IN_BROWSER = /https:\/\/([\w.-]+)\.([a-z][\w+-]*)\.standin\.invalid/g;

/** As the browser knows an address of the app. */
export function toBrowser(address: string): string {
  const scheme = address.split(':')[0] ?? '';
  if (!isOwnScheme(scheme)) return address;
  const { host, pathname, search, hash } = new URL(address.replace(`${scheme}:`, 'https:'));
  return `https://${host}.${scheme}.standin.invalid${pathname}${search}${hash}`;
}

/** As the app knows an address of the browser. */
export function toApp(address: string): string {
  return address.replaceAll(IN_BROWSER, '$2://$1');
}

/** Where a page asks whether it may open a window, and waits for the answer: a host of the stand-in's own. */
export const ASK_TO_OPEN = 'https://ask.standin.invalid/window-open';

function withAsking(policy: string): string {
  const rules = policy.split(';').map((rule) => rule.trim());
  const others = rules.filter((rule) => !rule.startsWith('connect-src'));
  const own = rules.find((rule) => rule.startsWith('connect-src'))?.replace("'none'", '') ?? 'connect-src';
  return [...others, `${own} ${ASK_TO_OPEN}`].join('; ');
}

/** A content policy of the app for a browser that does not know its schemes. */
export function policyForBrowser(policy: string): string {
  const mapped = [...privileged.keys()].reduce(
    (text, scheme) =>
      text
        .replaceAll(new RegExp(`\\b${scheme}://([\\w.-]+)`, 'g'), `https://$1.${scheme}.standin.invalid`)
        .replaceAll(new RegExp(`(?<=\\s)${scheme}:(?=[\\s;]|$)`, 'g'), `https://*.${scheme}.standin.invalid`),
    policy,
  );
  return withAsking(mapped);
}
