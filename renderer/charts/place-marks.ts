import { useEffect, useRef, type RefObject } from 'react';
import type { ChartMark } from '../../shared/contract/index.ts';
import { onceAFrame } from '../ui/once-a-frame.ts';
import type { ChartView } from './chart-view.ts';
import type { ChartHandle } from './use-chart.ts';

export type Placing = Pick<ChartHandle, 'view' | 'onMoved'> & { readonly marks: readonly ChartMark[] };

/** The height of one mark; marks of the same bar and side are stacked by it. */
const STACK = 24;

/** An entry stands below its bar, everything else above. */
export function sideOf(mark: ChartMark): 'above' | 'below' {
  return mark.kind === 'entry' ? 'below' : 'above';
}

/** Moves the buttons with the picture without drawing React again: a chart moves often, its marks seldom change. */
export function usePlacedMarks({ view, onMoved, marks }: Placing): RefObject<HTMLDivElement | null> {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const placing = onceAFrame(() => {
      if (layer.current !== null && view !== null) placeAll(layer.current, marks, view);
    });
    placing.ask();
    const stop = onMoved(placing.ask);
    return () => {
      stop();
      placing.stop();
    };
  }, [view, onMoved, marks]);
  return layer;
}

function placeAll(layer: HTMLElement, marks: readonly ChartMark[], view: ChartView): void {
  const pane = view.pane();
  layer.style.width = `${pane.width}px`;
  layer.style.bottom = `${pane.below}px`;
  const stacked = new Map<string, number>();
  const buttons = layer.querySelectorAll<HTMLElement>('.mark');
  marks.forEach((mark, index) => {
    const button = buttons[index];
    const side = sideOf(mark);
    const place = view.markPlace(mark.at, side);
    if (button === undefined) return;
    const outside = place === null || place.x < 0 || place.x > pane.width;
    button.style.visibility = outside ? 'hidden' : 'visible';
    if (place === null) return;
    const key = `${Math.round(place.x)} ${side}`;
    const floor = stacked.get(key) ?? 0;
    stacked.set(key, floor + 1);
    const y = side === 'above' ? place.y - 4 - STACK * floor : place.y + 4 + STACK * floor;
    const shift = side === 'above' ? '-100%' : '0px';
    button.style.transform = `translate(calc(${place.x}px - 50%), calc(${y}px + ${shift}))`;
  });
}
