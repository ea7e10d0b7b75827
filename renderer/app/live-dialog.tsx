import type { ReactElement } from 'react';
import type { ArmingOutlook, Mode } from '../../shared/contract/index.ts';
import { formatClock, formatDate, istDate } from '../../shared/units/index.ts';
import { armingChecks } from '../state/checks.ts';
import { firstWeekText } from '../state/first-week.ts';
import { useSlice } from '../state/replica.ts';
import { closeDialog } from '../state/ui-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { SentForm } from '../ui/sent-form.tsx';
import { LiveChecks, LiveNeeds } from './live-checks.tsx';
import { LiveOutlook } from './live-outlook.tsx';
import { LiveTyping } from './live-typing.tsx';
import { useArming, type Arming } from './use-arming.ts';
import { useFreshDoctor } from './use-fresh-doctor.ts';
import { useOutlook } from './use-outlook.ts';

/** Arming Live: every check, then the registered address and the word LIVE. */
export function LiveDialog(): ReactElement {
  const needs = useSlice('session')?.live.needs ?? null;
  const firstWeek = useSlice('session')?.live.firstWeek ?? null;
  const checks = armingChecks(useSlice('doctor')?.checks ?? []);
  useFreshDoctor();
  const arming = useArming();
  const outlook = useOutlook();
  return (
    <Dialog labelledBy="live-title" className="dialog wide" onClose={closeDialog}>
      <div className="dhead">
        <h2 id="live-title">Arm live trading</h2>
        <p>{`For this session, until 15:40. ${usedWords(outlook)}`}</p>
        {firstWeek !== null && <p>{firstWeekText(firstWeek)}</p>}
      </div>
      <div className="sect inset-focus" tabIndex={0} role="group" aria-label="Checks">
        {checks.length > 0 ? <LiveChecks checks={checks} /> : <LiveNeeds needs={needs} />}
        {outlook !== null && <LiveOutlook outlook={outlook} />}
      </div>
      {needs?.length === 0 && (
        <SentForm className="sect typed" onSend={arming.arm}>
          <LiveTyping {...arming.typed} />
          <button type="submit" hidden>
            Arm Live
          </button>
        </SentForm>
      )}
      {arming.refusal !== null && (
        <p className="sect refusal failed selectable" role="alert">
          {arming.refusal}
        </p>
      )}
      <Foot arming={arming} />
    </Dialog>
  );
}

/** Whether an entry can still come of it this week. */
function usedWords(outlook: ArmingOutlook | null): string {
  const used = outlook?.used ?? null;
  if (used === null) return 'A position keeps the mode in which it was opened.';
  const { signal, barClose } = used;
  const day = formatDate(istDate(barClose)).slice(0, 3);
  return `This week’s signal is used (${signal}, ${day} ${formatClock(barClose).slice(0, 5)}): no other comes before next week.`;
}

const STAY: Readonly<Record<Mode, string>> = {
  demo: 'Stay in Demo',
  paper: 'Stay in Paper',
  live: 'Stay disarmed',
};

function Foot({ arming }: { readonly arming: Arming }): ReactElement {
  const mode = useSlice('session')?.mode ?? 'paper';
  const checkedAt = useSlice('doctor')?.at ?? null;
  const { blocked, arm } = arming;
  return (
    <div className="dfoot">
      <span className="cap">
        {checkedAt === null ? '' : `Checked ${formatClock(checkedAt)}, again every second and on Arm. `}
        {blocked === null ? '' : `Not yet: ${blocked}.`}
      </span>
      <button type="button" className="btn lg" data-first onClick={closeDialog}>
        {STAY[mode]} <kbd>Esc</kbd>
      </button>
      <button type="button" className="btn lg live" aria-disabled={blocked !== null} onClick={arm}>
        Arm Live
      </button>
    </div>
  );
}
