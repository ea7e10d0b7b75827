import type { ReactElement } from 'react';

/** Which line is which; away from the side on which the loss lies. */
export function PayoffLegend(props: { readonly left: boolean; readonly supposed: boolean }): ReactElement {
  return (
    <span className={`ttl${props.left ? ' left' : ''}`}>
      <i className="ln" />
      At expiry
      <i className="ln dash" />
      Today
      {props.supposed && (
        <>
          <i className="ln supposed" />
          What if
        </>
      )}
    </span>
  );
}
