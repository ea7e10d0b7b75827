import type { ReactElement } from 'react';
import type { WeekContext } from '../../shared/contract/index.ts';
import { formatPrice, type Paise } from '../../shared/units/index.ts';

/** The week's zones and previous close, to scale. */
export function ZoneBar({ context }: { readonly context: WeekContext }): ReactElement {
  const high = Math.max(context.upperTop, context.prevClose);
  const low = Math.min(context.lowerBottom, context.prevClose);
  const y = (level: Paise): number => 10 + ((high - level) / (high - low || 1)) * 80;
  return (
    <div className="zbar">
      <Zone
        name="Resistance"
        top={y(context.upperTop)}
        bottom={y(context.upperBottom)}
        words={range(context.upperBottom, context.upperTop)}
        above
      />
      <Zone
        name="Support"
        top={y(context.lowerTop)}
        bottom={y(context.lowerBottom)}
        words={range(context.lowerBottom, context.lowerTop)}
      />
      <div className="ln" style={{ top: `${y(context.prevClose)}%` }} />
      <div className="l" style={{ top: `${y(context.prevClose) - 5}%` }}>
        <span className="t2">Prev close</span>
        <span>{formatPrice(context.prevClose)}</span>
      </div>
    </div>
  );
}

function range(bottom: Paise, top: Paise): string {
  return `${formatPrice(bottom)} – ${formatPrice(top)}`;
}

interface ZoneProps {
  readonly name: string;
  readonly top: number;
  readonly bottom: number;
  readonly words: string;
  readonly above?: boolean;
}

function Zone({ name, top, bottom, words, above = false }: ZoneProps): ReactElement {
  return (
    <>
      <div className="z" style={{ top: `${top}%`, height: `${Math.max(1, bottom - top)}%` }} />
      <div className="l zone" style={{ top: `${above ? top - 5 : bottom + 6}%` }}>
        <span>{name}</span>
        <span>{words}</span>
      </div>
    </>
  );
}
