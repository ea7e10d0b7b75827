/** A word of a desktop entry's command line: quoted, with what the quoted form reserves behind a backslash. */
const quoted = (word: string): string =>
  `"${word
    .replaceAll(/["`$\\]/g, '\\$&')
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')}"`;

/** The file that a Linux desktop starts a program by at login (freedesktop.org, Desktop Application Autostart). */
export function autostartEntry(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Kavach',
    'Comment=Trading terminal, in Paper or Demo until Live is armed',
    `Exec=${command.map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}
