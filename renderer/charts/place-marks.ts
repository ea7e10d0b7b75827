import { useEffect, useRef, type RefObject } from 'react';
import type { ChartMark } from '../../shared/contract/index.ts';
import { onceAFrame } from '../ui/once-a-frame.ts';
import type { ChartView } from './chart-view.ts';
import type { Rect } from './label-places.ts';
import type { ChartHandle } from './use-chart.ts';

export type Placing = Pick<ChartHandle, 'view' | 'onMoved'> & { readonly marks: readonly ChartMark[] };

/** The height of one mark, and how near to each other two would overlap: such ones are stacked. */
const STACK = 24;
const WIDTH = 60;

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
  const placed: { readonly x: number; readonly side: 'above' | 'below'; readonly box: Rect }[] = [];
  const buttons = [...layer.querySelectorAll<HTMLElement>('.mark')];
  const widths = buttons.map(({ offsetWidth }) => offsetWidth);
  marks.forEach((mark, index) => {
    const button = buttons[index];
    const side = sideOf(mark);
    const place = view.markPlace(mark.at, side);
    if (button === undefined) return;
    const outside = place === null || place.x < 0 || place.x > pane.width;
    button.style.visibility = outside ? 'hidden' : 'visible';
    if (place === null || outside) return;
    const floor = placed.filter((other) => other.side === side && Math.abs(other.x - place.x) < WIDTH).length;
    const top = Math.round(
      side === 'above' ? place.y - 4 - STACK * (floor + 1) : place.y + 4 + STACK * floor,
    );
    const half = (widths[index] ?? WIDTH) / 2;
    const box = { left: place.x - half, right: place.x + half, top, bottom: top + STACK };
    placed.push({ x: place.x, side, box });
    button.style.transform = `translate(calc(${place.x}px - 50%), ${top}px)`;
  });
  view.keepFree(placed.map(({ box }) => box));
}
