import { useEffect, useRef, type RefObject } from 'react';
import type { ChartMark } from '../../shared/contract/index.ts';
import { onceATurn } from '../ui/once-a-turn.ts';
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
    if (layer.current === null || view === null) return undefined;
    const { current } = layer;
    // Told, not asked: to ask for a width makes the browser lay out the page at once, at each move of the chart.
    const widths = new Map<Element, number>();
    const placing = onceATurn(() => placeAll(current, marks, view, widths));
    const sizes = new ResizeObserver((seen) => {
      for (const { target, borderBoxSize } of seen) widths.set(target, borderBoxSize[0]?.inlineSize ?? WIDTH);
      placing.ask();
    });
    for (const button of current.querySelectorAll('.mark')) sizes.observe(button);
    placing.ask();
    const stop = onMoved(placing.ask);
    return () => {
      stop();
      sizes.disconnect();
      placing.stop();
    };
  }, [view, onMoved, marks]);
  return layer;
}

function placeAll(
  layer: HTMLElement,
  marks: readonly ChartMark[],
  view: ChartView,
  widths: ReadonlyMap<Element, number>,
): void {
  const pane = view.pane();
  layer.style.width = `${pane.width}px`;
  layer.style.bottom = `${pane.below}px`;
  const placed: { readonly x: number; readonly side: 'above' | 'below'; readonly box: Rect }[] = [];
  const buttons = [...layer.querySelectorAll<HTMLElement>('.mark')];
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
    const half = (widths.get(button) ?? WIDTH) / 2;
    const box = { left: place.x - half, right: place.x + half, top, bottom: top + STACK };
    placed.push({ x: place.x, side, box });
    button.style.transform = `translate(calc(${place.x}px - 50%), ${top}px)`;
  });
  view.keepFree(placed.map(({ box }) => box));
}
