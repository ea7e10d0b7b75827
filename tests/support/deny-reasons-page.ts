import { DENY_REASONS, type DenyReason } from '../../main/domain/risk/index.ts';

const TITLES: Readonly<Record<DenyReason['group'], string>> = {
  signal: 'Signal and plan',
  market: 'Market',
  session: 'Session',
  limits: 'Limits',
  rates: 'Order rates',
};

/** docs/deny-reasons.md as it must be, made of the list in the code. */
export function denyReasonsPage(): string {
  const reasons: readonly (readonly [string, DenyReason])[] = Object.entries(DENY_REASONS);
  const sections = Object.entries(TITLES).map(([group, title]) => {
    const rows = reasons.filter(([, reason]) => reason.group === group);
    return `## ${title}\n\n${rows.map(([code, reason]) => section(code, reason)).join('\n')}`;
  });
  return `# Why an entry is denied

The closed list of reasons. Every denied entry stands in the journal with all reasons that held at that moment and the
values that led to them. Exits, cancels and protective stops never ask. Made from \`main/domain/risk\`; after a change
there: \`KAVACH_WRITE=1 npx vitest run tests/unit/domain/risk/deny.test.ts\`.

${sections.join('\n')}`;
}

function section(code: string, { when, text, remedy }: DenyReason): string {
  return `### ${code}\n\n${when}\n\n- Says: ${text.replace(/\{(\w+)\}/g, '*$1*')}\n- What to do: ${remedy}\n`;
}
