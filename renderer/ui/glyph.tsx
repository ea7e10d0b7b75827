import type { ReactElement } from 'react';

// Drawn, not typed: the shipped fonts have no arrows and ticks, and a system's own ones differ in size.

const solid = (path: string): ReactElement => (
  <svg className="glyph" viewBox="0 0 10 10" aria-hidden="true">
    <path d={path} />
  </svg>
);

const line = (path: string): ReactElement => (
  <svg className="glyph line" viewBox="0 0 12 12" aria-hidden="true">
    <path d={path} />
  </svg>
);

export const UpGlyph = (): ReactElement => solid('M5 1 9.6 9H.4z');
export const DownGlyph = (): ReactElement => solid('M5 9 .4 1h9.2z');
export const TickGlyph = (): ReactElement => line('M2 6.5 4.8 9.2 10 3');
export const CrossGlyph = (): ReactElement => line('M2.8 2.8 9.2 9.2M9.2 2.8 2.8 9.2');
export const BangGlyph = (): ReactElement => line('M6 2v5M6 9.8v.1');
export const DashGlyph = (): ReactElement => line('M3 6h6');
export const DotGlyph = (): ReactElement => solid('M5 3a2 2 0 1 0 .01 0z');
