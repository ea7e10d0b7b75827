import type { ReactElement } from 'react';
import { formatSigned, type Paise } from '../../shared/units/index.ts';
import { DownGlyph, UpGlyph } from './glyph.tsx';

/** Profit or loss: sign, arrow and colour say the same; zero and unknown have none of them. */
export function Signed({
  value,
  format = formatSigned,
  arrow = true,
}: {
  readonly value: Paise | null;
  readonly format?: (value: Paise | null) => string;
  readonly arrow?: boolean;
}): ReactElement {
  const text = format(value);
  if (value === null || value === 0) return <span>{text}</span>;
  return (
    <span className={value > 0 ? 'pos' : 'neg'}>
      {arrow && (value > 0 ? <UpGlyph /> : <DownGlyph />)}
      {text}
    </span>
  );
}
