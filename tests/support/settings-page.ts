import {
  allowedWords,
  DESKTOP_CHOICE_NAMES,
  DESKTOP_CHOICES,
  EFFECTS,
  SETTING_GROUPS,
  SETTINGS,
  settingOf,
  settingWords,
  TERMINAL_SETTINGS,
  type SettingName,
} from '../../shared/contract/index.ts';
import { FIXED } from './settings-fixed.ts';

/** docs/settings.md as it must be, made of the catalogue in the code. */
export function settingsPage(): string {
  const groups = SETTING_GROUPS.map(
    ({ title, names }) => `## ${title}\n\n${names.map((name) => section(name)).join('\n')}`,
  );
  return `# Settings

Every number the engine trades by, the same in Demo, Paper, Live, replay and backtest. They are changed on the settings
page (Ctrl+7, or G E in a browser), which shows what would change before anything is saved; every save is a revision in
\`settings.db\` and a row of the journal. Made from \`shared/contract/settings-catalogue.ts\`; after a change there:
\`KAVACH_WRITE=1 npx vitest run tests/unit/shared/contract/settings-catalogue.test.ts\`.

- A save names the revision it was made from. Where another screen has saved meanwhile it is refused, and nothing is lost:
  what was typed stays in its fields, beside what holds now.
- A preset, a file, a signal's switch in the palette and the undo of the last save are proposals too.
- A file (export, import) holds the settings in the engine's own units: amounts in paise, lengths of time in milliseconds,
  times of day in milliseconds since midnight, and the keyboard's own keys (docs/keys.md). It holds no account, secret or address.
  What a file does not name stays as it is; a file in which anything is wrong is refused whole, with every line that is wrong.
- Points of the present size: an amount over lots per trade × lot size of the traded expiry (1 lot in the first live week).

${groups.join('\n')}
## This computer

How the desktop app behaves (docs/desktop.md); no trading hangs on it. Each holds at once and is kept in \`desktop.json\` of the
data folder; the screen of a browser has none of them.

${DESKTOP_CHOICE_NAMES.map(choice).join('\n')}
## What is no setting

| what | how much | why |
| --- | --- | --- |
${FIXED.map(({ what, value, why }) => `| ${what} | ${value} | ${why} |`).join('\n')}
`;
}

function choice(name: (typeof DESKTOP_CHOICE_NAMES)[number]): string {
  const { title, changes, usual } = DESKTOP_CHOICES[name];
  return `### ${title}

\`${name}\`. ${changes}

- May be: on or off
- Default: ${usual ? 'on' : 'off'}
`;
}

function section(name: SettingName): string {
  const { title, changes, shape, effect } = SETTINGS[name];
  const usual = settingWords(name, settingOf(TERMINAL_SETTINGS, name));
  return `### ${title}

\`${name}\`. ${changes}

- May be: ${allowedWords(shape)}
- Default: ${usual}
- Holds: ${EFFECTS[effect]}
`;
}
