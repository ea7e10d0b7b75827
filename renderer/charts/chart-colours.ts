/** The tokens that are drawn on a canvas, read from the page so that theme and mode decide them, not this code. */
export interface ChartColours {
  readonly panel: string;
  readonly app: string;
  readonly text1: string;
  readonly text2: string;
  readonly text3: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly grid: string;
  readonly profit: string;
  readonly loss: string;
  readonly zone: string;
  readonly zoneSoft: string;
  readonly danger: string;
  readonly dangerFill: string;
  readonly onFill: string;
  readonly mode: string;
  readonly stale: string;
  readonly font: string;
}

/** Reads the colours of a place of the page; to be read again when theme or mode change. */
export function readColours(where: Element): ChartColours {
  const style = getComputedStyle(where);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    panel: token('--bg-panel'),
    app: token('--bg-app'),
    text1: token('--text-1'),
    text2: token('--text-2'),
    text3: token('--text-3'),
    line: token('--line'),
    lineStrong: token('--line-strong'),
    grid: token('--grid'),
    profit: token('--profit'),
    loss: token('--loss'),
    zone: token('--zone'),
    zoneSoft: token('--zone-soft'),
    danger: token('--danger'),
    dangerFill: token('--danger-fill'),
    onFill: token('--text-on-fill'),
    mode: token('--mode'),
    stale: token('--stale'),
    font: token('--font-ui'),
  };
}
