import { useRef, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { useSizes, type SizedPanel } from '../state/panel-sizes.ts';

const STEP = 8;

/** The line before a panel: dragging it, or the arrow keys on it, make the panel larger; Home as it was designed. */
export function Splitter(props: { readonly panel: SizedPanel; readonly label: string }): ReactElement {
  const { panel, label } = props;
  const upright = panel !== 'positions';
  const size = useSizes((sizes) => sizes[panel]);
  const drag = useRef<{ readonly from: number; readonly size: number } | null>(null);
  const place = (event: PointerEvent): number => (upright ? event.clientX : event.clientY);
  const keep = (pixels: number | null): void => useSizes.setState({ [panel]: pixels });
  const onKeyDown = (event: KeyboardEvent): void => {
    const [larger, smaller] = upright ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    if (event.key === 'Home') keep(null);
    else if (event.key === larger) keep(sizeOf(panel) + STEP);
    else if (event.key === smaller) keep(sizeOf(panel) - STEP);
    else return;
    event.preventDefault();
  };
  return (
    <div
      className={`splitter ${panel}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={upright ? 'vertical' : 'horizontal'}
      aria-valuenow={size ?? 0}
      aria-valuetext={size === null ? 'as designed' : `${size} pixels`}
      onKeyDown={onKeyDown}
      onDoubleClick={() => keep(null)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { from: place(event), size: sizeOf(panel) };
      }}
      onPointerMove={(event) => {
        if (drag.current !== null) keep(drag.current.size + drag.current.from - place(event));
      }}
      onPointerUp={() => {
        drag.current = null;
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
    />
  );
}

/** As it is drawn: the style sheet's bounds hold whatever was asked for. */
function sizeOf(panel: SizedPanel): number {
  const box = document.querySelector(`[data-panel=${panel}]`)?.getBoundingClientRect();
  return Math.max(1, Math.round((panel === 'positions' ? box?.height : box?.width) ?? 1));
}
