import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import type { ChartMark } from '../../shared/contract/index.ts';
import { barLabel } from './ist.ts';
import type { ChartHandle } from './use-chart.ts';
import type { ChartView } from './chart-view.ts';

const STACK = 24;

/** Signal and trade marks: real buttons over the canvas, each with the sentence that explains it on hover and focus. */
export function ChartMarks({
  chart,
  marks,
}: {
  readonly chart: ChartHandle;
  readonly marks: readonly ChartMark[];
}): ReactElement {
  const layer = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState<ChartMark | null>(null);
  usePlacedMarks(chart, marks, layer);
  const newest = marks.reduce((last, mark) => Math.max(last, mark.at), 0);
  return (
    <div className="marks" ref={layer}>
      {marks.map((mark) => (
        <button
          key={`${mark.kind} ${mark.at} ${mark.label}`}
          type="button"
          className={`mark ${sideOf(mark) === 'below' ? 'below' : ''} ${mark.at === newest ? 'now' : 'past'}`}
          aria-label={`${mark.label}, ${barLabel(mark.at, false)}. ${mark.explanation}`}
          onMouseEnter={() => setTold(mark)}
          onMouseLeave={() => setTold(null)}
          onFocus={() => setTold(mark)}
          onBlur={() => setTold(null)}
        >
          <span>{mark.label}</span>
          <i />
        </button>
      ))}
      {told !== null && chart.view !== null && <Explanation mark={told} view={chart.view} />}
    </div>
  );
}

function sideOf(mark: ChartMark): 'above' | 'below' {
  return mark.kind === 'entry' ? 'below' : 'above';
}

function Explanation({ mark, view }: { readonly mark: ChartMark; readonly view: ChartView }): ReactElement | null {
  const place = view.markPlace(mark.at, sideOf(mark));
  if (place === null) return null;
  const left = Math.max(4, Math.min(place.x - 150, view.paneWidth() - 308));
  return (
    <div className="mark-note" style={{ left, top: place.y + (sideOf(mark) === 'below' ? 40 : 8) }}>
      <b>
        {mark.label} · {barLabel(mark.at, false)}
      </b>
      {mark.explanation}
    </div>
  );
}

/** Moves the buttons with the picture without drawing React again: a chart moves often, its marks seldom change. */
function usePlacedMarks(
  chart: ChartHandle,
  marks: readonly ChartMark[],
  layer: RefObject<HTMLDivElement | null>,
): void {
  const { view, onMoved } = chart;
  useEffect(() => {
    if (view === null) return undefined;
    let frame: number | null = null;
    const place = (): void => {
      frame = null;
      if (layer.current !== null) placeAll(layer.current, marks, view);
    };
    const later = (): void => {
      frame ??= requestAnimationFrame(place);
    };
    later();
    const stop = onMoved(later);
    return () => {
      stop();
      if (frame !== null) cancelAnimationFrame(frame);
    };
  }, [view, onMoved, marks, layer]);
}

function placeAll(layer: HTMLElement, marks: readonly ChartMark[], view: ChartView): void {
  layer.style.width = `${view.paneWidth()}px`;
  layer.style.bottom = `${view.timeScaleHeight()}px`;
  const stacked = new Map<string, number>();
  const buttons = layer.querySelectorAll<HTMLElement>('.mark');
  marks.forEach((mark, index) => {
    const button = buttons[index];
    const side = sideOf(mark);
    const place = view.markPlace(mark.at, side);
    if (button === undefined) return;
    const outside = place === null || place.x < 0 || place.x > view.paneWidth();
    button.style.visibility = outside ? 'hidden' : 'visible';
    if (place === null) return;
    const key = `${Math.round(place.x)} ${side}`;
    const floor = stacked.get(key) ?? 0;
    stacked.set(key, floor + 1);
    const y = side === 'above' ? place.y - 4 - STACK * floor : place.y + 4 + STACK * floor;
    const shift = side === 'above' ? '-100%' : '0';
    button.style.transform = `translate(calc(${place.x}px - 50%), calc(${y}px + ${shift}))`;
  });
}
