import { CHECK_IDS, DOCTOR_CHECKS } from '../../shared/contract/index.ts';

const BY = { terminal: 'Looked at', machine: 'Measured' } as const;

/** docs/doctor.md as it must be, made of the list in the code. */
export function doctorPage(): string {
  const rows = (by: 'terminal' | 'machine'): string =>
    CHECK_IDS.filter((id) => DOCTOR_CHECKS[id].by === by)
      .map((id) => {
        const { label, looksAt, arms, resets } = DOCTOR_CHECKS[id];
        return `| ${label} | ${looksAt} | ${arms ? 'yes' : ''} | ${resets ? 'yes' : ''} |`;
      })
      .join('\n');
  const head = (by: 'terminal' | 'machine'): string =>
    `| check | ${BY[by]} | arming asks | reset asks |\n| --- | --- | --- | --- |`;
  return `# Doctor

One list of checks: on the Setup page, by \`kavach doctor\`, and behind arming and reset. Each has a state (ok, warn, fail,
waiting, not applicable with why), what was seen, what to do, and when it was seen. It changes nothing, sends no order and
prints no secret. Made from \`shared/contract/doctor-checks.ts\`; after a change there:
\`KAVACH_WRITE=1 npx vitest run tests/unit/shared/contract/doctor-checks.test.ts\`.

- Arming Live needs every check that it asks of the terminal passed, warned of or acknowledged, and none that it asks of the
  machine failed. A reset needs none failed that it asks.
- \`kavach doctor\` has the running terminal look, and prints its list; where none answers it looks alone, and what only a
  running terminal knows is not applicable. \`--json\` prints the same with ids. Exit code 1 where something failed.
- On the screen the machine's checks run a minute after the start, by "Run again", and when the dialog that arms Live opens
  and they are older than ten minutes.

## By the terminal, at every moment

${head('terminal')}
${rows('terminal')}

## By the machine, on a thread

${head('machine')}
${rows('machine')}

## When a database file fails

Stop Kavach (\`kavach stop\` first where anything is open). Keep the file as it is, under another name: nothing repairs it
better than a copy can be read later. \`kavach journal verify\` names the first row of a journal that is not what was
written. Beside a database lie the copies that a migration made (\`live.db.v1.backup\`). What is open at the broker is found
again from its book by the tags of our orders, also without a journal. Backup and restore: [operations.md](operations.md).
`;
}
