import type { LinkName, LinkView, PreflightCheck } from '../../shared/contract/index.ts';

/** What the terminal itself stands on, in every mode. */
const LINKS: readonly LinkName[] = ['journal', 'clock', 'calendar'];
/** Logins, address, funds and feed are none of it: without them nothing is entered, and arming Live asks for them again. */
const CHECKS: readonly PreflightCheck['id'][] = ['contracts'];

/** What the doctor finds wrong with the terminal itself before a halt may end; empty when all of it passes. */
export function resetDoctor(
  links: readonly LinkView[],
  checks: readonly PreflightCheck[],
): readonly string[] {
  const down = links.filter(({ link, state }) => LINKS.includes(link) && state === 'down');
  const failed = checks.filter(({ id, state }) => CHECKS.includes(id) && state === 'failed');
  return [
    ...down.map(({ label, detail }) => (detail === '' ? `${label} is down` : `${label}: ${detail}`)),
    ...failed.map(({ label, detail }) => `${label}: ${detail}`),
  ];
}
