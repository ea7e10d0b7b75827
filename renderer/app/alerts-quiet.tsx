import type { ReactElement } from 'react';
import type { QuietHours } from '../../shared/contract/index.ts';
import { clock, clockFromText, formatTimeOfDay } from '../../shared/units/index.ts';

interface QuietProps {
  readonly quiet: QuietHours | null;
  readonly onChange: (quiet: QuietHours | null) => void;
}

const USUAL: QuietHours = { from: clock('20:00'), until: clock('08:00') };

/** When nothing but the serious makes itself heard. */
export function AlertsQuiet({ quiet, onChange }: QuietProps): ReactElement {
  const shown = quiet ?? USUAL;
  const set = (end: keyof QuietHours, text: string): void => {
    const time = clockFromText(text);
    if (time.ok) onChange({ ...shown, [end]: time.value });
  };
  return (
    <div className="row alertquiet" role="group" aria-label="Quiet hours">
      <button
        type="button"
        role="switch"
        className="btn sm switch"
        aria-checked={quiet !== null}
        aria-label="Quiet hours"
        onClick={() => onChange(quiet === null ? USUAL : null)}
      >
        {quiet === null ? 'Off' : 'On'}
      </button>
      <span>Quiet hours</span>
      {quiet !== null && (
        <>
          <Time
            id="quiet-from"
            label="from"
            value={formatTimeOfDay(shown.from).slice(0, 5)}
            onTime={(text) => set('from', text)}
          />
          <Time
            id="quiet-until"
            label="until"
            value={formatTimeOfDay(shown.until).slice(0, 5)}
            onTime={(text) => set('until', text)}
          />
        </>
      )}
      <span className="cap">Screen only; what is serious is told at any hour.</span>
    </div>
  );
}

interface TimeProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onTime: (text: string) => void;
}

/** Taken when the field is left or Enter is pressed: half a time is none. */
function Time({ id, label, value, onTime }: TimeProps): ReactElement {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <div className="input">
        <input
          id={id}
          key={value}
          defaultValue={value}
          size={5}
          maxLength={5}
          inputMode="numeric"
          pattern="([01][0-9]|2[0-3]):[0-5][0-9]"
          title="Such as 20:00, India's time"
          onBlur={(event) => {
            if (event.target.value === value) return;
            if (event.target.validity.valid) onTime(event.target.value);
            else event.target.value = value;
          }}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
      </div>
    </>
  );
}
