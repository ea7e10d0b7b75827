import type { SourceFault } from '../../ports/history-source.ts';

/** Why a store did not answer, what it rests on, and what to do, as lines for a person. */
export function sourceFaultText({ code, message, remedy, evidence }: SourceFault): string {
  return `${code}: ${message}\n${evidence.map((line) => `  ${line}\n`).join('')}What to do: ${remedy}\n`;
}
