const COVER = '····';

/** Shorter ones stand in ordinary words; what opens an account is longer. */
const LENGTH_MIN = 6;

/** What is a secret by where it stands, also where nobody told of it. */
const PLACES: readonly RegExp[] = [
  /(\/enter\/)[\w-]+/g,
  /(\b(?:Bearer|Basic)\s+)[\w.~+/=-]+/gi,
  /(\btoken\s+)[\w-]+:[\w-]+/gi,
  /(\bbot)\d+:[\w-]+/g,
  /((?:request_?token|access_?token|public_?token|refresh_?token|session_?token|api_?session|api_?secret|api_?key|app_?key|checksum|password|passphrase|secret)["']?\s*[=:]\s*["']?)[^\s"'&,;}]+/gi,
];

/** Takes secrets out of what is written for people: those that it was told of, and what stands where one stands. */
export class Redactor {
  readonly #known = new Set<string>();

  /** A kept session is JSON: the texts in it are secrets of their own. */
  learn(secret: string): void {
    if (secret.length >= LENGTH_MIN) for (const form of formsOf(secret)) this.#known.add(form);
    for (const inner of textsIn(secret)) if (inner !== secret) this.learn(inner);
  }

  /** Without the secrets that it was told of: for results, whose words are the command's own. */
  withoutKnown(text: string): string {
    let clean = text;
    for (const secret of this.#known) clean = clean.replaceAll(secret, COVER);
    return clean;
  }

  /** Without those, and without what stands where a secret stands: for logs and complaints. */
  clean(text: string): string {
    return PLACES.reduce((clean, place) => clean.replace(place, `$1${COVER}`), this.withoutKnown(text));
  }
}

/** As it is, in an address, in JSON, and as the base64 in which Breeze's session goes over the line. */
function formsOf(secret: string): readonly string[] {
  const inJson = JSON.stringify(secret).slice(1, -1);
  return [secret, encodeURIComponent(secret), inJson, Buffer.from(secret).toString('base64')];
}

function textsIn(secret: string): readonly string[] {
  if (!secret.startsWith('{')) return [];
  try {
    return Object.values(JSON.parse(secret) as object).filter((each) => typeof each === 'string');
  } catch {
    return [];
  }
}

/** The one of this process: whoever opens the keys tells it what it reads. */
export const REDACTOR = new Redactor();
