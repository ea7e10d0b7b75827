const ERAS: Readonly<Record<string, string>> = {
  monthly: 'Monthly expiry',
  thursday: 'Thursday expiry',
  tuesday: 'Tuesday expiry',
};

/** A group's name as it is read: `2 Tuesday` begins with what sorts it, `thursday  3` is an expiry with sessions left. */
export function groupWords(name: string): string {
  const [, era = '', left = ''] = /^(monthly|thursday|tuesday) +(\d+|unknown)$/.exec(name) ?? [];
  const words = ERAS[era];
  return words === undefined ? name.replace(/^\d (?=[A-Z])/, '') : `${words}, ${left} left`;
}
