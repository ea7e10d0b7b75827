const ENTER = /[\r\n]/;
const INTERRUPT = '\u0003';
const ERASE = /[\b\u007f]/;

/** One line of standard input that a screen does not show. Null where it was broken off. */
export async function secretFromInput(): Promise<string | null> {
  const { stdin } = process;
  const shown = stdin.isTTY;
  if (shown) stdin.setRawMode(true);
  let line = '';
  try {
    for await (const chunk of stdin.setEncoding('utf8')) {
      for (const letter of chunk as string) {
        if (letter === INTERRUPT) return null;
        if (ENTER.test(letter)) return line;
        line = ERASE.test(letter) ? line.slice(0, -1) : line + letter;
      }
    }
    return line;
  } finally {
    if (shown) stdin.setRawMode(false);
  }
}
