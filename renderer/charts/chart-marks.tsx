import { useState, type ReactElement } from 'react';
import type { ChartMark } from '../../shared/contract/index.ts';
import { markWhen } from './mark-when.ts';
import { sideOf, usePlacedMarks, type Placing } from './place-marks.ts';
import type { ChartView } from './chart-view.ts';

/** Signal and trade marks: real buttons over the canvas, each with the sentence that explains it on hover and focus. */
export function ChartMarks({ view, onMoved, marks }: Placing): ReactElement {
  const [told, setTold] = useState<ChartMark | null>(null);
  const layer = usePlacedMarks({ view, onMoved, marks });
  const newest = marks.reduce((last, mark) => Math.max(last, mark.at), 0);
  return (
    <div className="marks" ref={layer}>
      {marks.map((mark) => (
        <button
          key={`${mark.kind} ${mark.at} ${mark.label}`}
          type="button"
          className={`mark ${sideOf(mark) === 'below' ? 'below' : ''} ${mark.at === newest ? 'now' : 'past'}`}
          aria-label={`${mark.label}, ${markWhen(mark)}. ${mark.explanation}`}
          onMouseEnter={() => setTold(mark)}
          onMouseLeave={() => setTold(null)}
          onFocus={() => setTold(mark)}
          onBlur={() => setTold(null)}
        >
          <span>{mark.label}</span>
          <i />
        </button>
      ))}
      {told !== null && view !== null && <Explanation mark={told} view={view} />}
    </div>
  );
}

function Explanation({
  mark,
  view,
}: {
  readonly mark: ChartMark;
  readonly view: ChartView;
}): ReactElement | null {
  const place = view.markPlace(mark.at, sideOf(mark));
  if (place === null) return null;
  const left = Math.max(4, Math.min(place.x - 150, view.pane().width - 308));
  return (
    <div className="mark-note" style={{ left, top: place.y + (sideOf(mark) === 'below' ? 40 : 8) }}>
      <b>
        {mark.label} · {markWhen(mark)}
      </b>
      {mark.explanation}
    </div>
  );
}
