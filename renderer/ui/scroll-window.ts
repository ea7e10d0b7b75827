const MARGIN_LINES = 10;

/** Which lines to draw: what is in view and a few around it, so that a log of any length costs the same. */
export function windowOf(
  scrolled: number,
  height: number,
  lineHeight: number,
  lines: number,
): { readonly from: number; readonly to: number } {
  const first = Math.floor(scrolled / lineHeight);
  const shown = Math.ceil(height / lineHeight);
  return { from: Math.max(0, first - MARGIN_LINES), to: Math.min(lines, first + shown + MARGIN_LINES) };
}
