import type { ReactElement } from 'react';

/** One thing that is supposed, as a slider with its value in words. */
export function SupposedSlider(props: {
  readonly name: string;
  readonly words: string;
  readonly bounds: readonly [number, number, number];
  readonly value: number;
  readonly first?: boolean;
  readonly onChange: (value: number) => void;
}): ReactElement {
  const { name, words, bounds, value, first, onChange } = props;
  const [min, max, step] = bounds;
  return (
    <label className="what-if-field">
      <span className="t3">{name}</span>
      <input
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={words}
        data-first={first}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <span className="m">{words}</span>
    </label>
  );
}
