import type { ReactElement } from 'react';
import type { CheckId, DoctorCheck, DoctorSlice } from '../../shared/contract/index.ts';
import { UNKNOWN } from '../../shared/units/index.ts';
import { useSlice } from '../state/replica.ts';
import { CHECK_LOOK } from './check-glyph.tsx';

const LOOK = { ok: 'pos', warn: 'warned', bad: 'failed', wait: '', na: '' } as const;

/** Where orders come from, whether the broker is known to take them from there, and how right the clock is. */
export function Place(): ReactElement {
  const doctor = useSlice('doctor');
  const registered = useSlice('accounts')?.address ?? null;
  const address = checkOf(doctor, 'address');
  return (
    <>
      <div className="phead sub">
        <h2>Address and clock</h2>
      </div>
      <dl className="fact">
        <div>
          <dt>Registered</dt>
          <dd>{registered ?? (doctor === null ? UNKNOWN : 'none')}</dd>
        </div>
        <Line name="Verified" check={address} value={verified(address)} />
        <Line name="Clock" check={checkOf(doctor, 'clock')} value={clockWords(checkOf(doctor, 'clock'))} />
      </dl>
    </>
  );
}

function checkOf(doctor: DoctorSlice | null, id: CheckId): DoctorCheck | null {
  return doctor?.checks.find((check) => check.id === id) ?? null;
}

function verified(check: DoctorCheck | null): string {
  if (check === null) return UNKNOWN;
  if (check.state === 'passed') return 'by an order of today';
  if (check.state === 'acknowledge') return 'not before the first order';
  return check.value;
}

/** `34 ms ± 5 behind network time`. */
function clockWords(check: DoctorCheck | null): string {
  if (check === null) return UNKNOWN;
  return check.state === 'passed' ? `${check.value} ${check.detail}`.trim() : check.value;
}

interface LineProps {
  readonly name: string;
  readonly check: DoctorCheck | null;
  readonly value: string;
}

function Line({ name, check, value }: LineProps): ReactElement {
  return (
    <div title={check?.detail}>
      <dt>{name}</dt>
      <dd className={check === null ? '' : LOOK[CHECK_LOOK[check.state]]}>{value}</dd>
    </div>
  );
}
