/** They mean the host of the browser. */
const OF_THE_BROWSER = ['--browser', '--no-open', '--port'];

/**
 * Why the terminal opens in the browser instead of a window of its own; null where nothing speaks against the window.
 * @param {readonly string[]} args
 * @param {{ platform: NodeJS.Platform, env: NodeJS.ProcessEnv, isRoot: boolean }} machine
 * @returns {string | null}
 */
export function whyBrowser(args, { platform, env, isRoot }) {
  const asked = OF_THE_BROWSER.find((name) => args.some((arg) => arg === name || arg.startsWith(`${name}=`)));
  if (asked !== undefined) return `${asked} was given`;
  if (platform !== 'linux') return null;
  if ((env['DISPLAY'] ?? '') === '' && (env['WAYLAND_DISPLAY'] ?? '') === '') return 'there is no display';
  return isRoot ? 'Electron does not run as root' : null;
}

/** Whether a start is one of the terminal, and not of a command or of a text that is printed. */
export function opensTerminal(/** @type {readonly string[]} */ args) {
  const [first = ''] = args;
  return (first === '' || first.startsWith('-')) && !args.includes('--help') && !args.includes('--version');
}
