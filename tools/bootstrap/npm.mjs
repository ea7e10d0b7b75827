/**
 * How to call npm: the very one that started us where there is one, else the one on PATH.
 * @param {string} node
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {{ command: string, args: string[] }}
 */
export function npmCommand(node, env = process.env) {
  const caller = env['npm_execpath'];
  // Another package manager may have started us; our lock file is npm's.
  if (caller !== undefined && /npm-cli\.[cm]?js$/.test(caller)) return { command: node, args: [caller] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };
}
