import { useEffect, useState, type ComponentType, type ReactElement, type ReactNode } from 'react';
import { useReplica } from '../state/replica.ts';
import { NotRead } from './not-read.tsx';
import { Awaited } from './waiting.tsx';

const parts: (() => Promise<unknown>)[] = [];

/**
 * Brings every part of the screen that did not come with it, once there is time for that: whoever opens a page after
 * the terminal has gone finds it.
 */
export async function bringLateParts(): Promise<void> {
  await Promise.allSettled(parts.map(async (bring) => bring()));
}

type Frame = ComponentType<{ readonly children: ReactNode }>;

function PanelFrame({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className="panel">{children}</div>;
}

/** A part of the screen that comes after it; until then, and where it does not come, it says so in its frame. */
export function late<P extends object>(
  what: string,
  load: () => Promise<ComponentType<P>>,
  InFrame: Frame = PanelFrame,
): ComponentType<P> {
  let there: ComponentType<P> | null = null;
  const bring = async (): Promise<ComponentType<P>> => (there ??= await load());
  parts.push(bring);
  return function Late(props: P): ReactElement {
    const [Part, setPart] = useState(() => there);
    const [attempt, setAttempt] = useState(0);
    const [failed, setFailed] = useState(false);
    const connected = useReplica((replica) => replica.connected);
    const isThere = Part !== null;
    useEffect(() => {
      if (isThere) return undefined;
      let wanted = true;
      bring().then(
        (found) => wanted && setPart(() => found),
        () => wanted && setFailed(true),
      );
      return () => {
        wanted = false;
      };
    }, [isThere, attempt, connected]);
    if (Part !== null) return <Part {...props} />;
    return (
      <InFrame>
        {failed ? (
          <NotRead
            head={`This part of the screen did not come: ${what}`}
            why="It is read from Kavach itself, which did not answer."
            goesOn="Everything else goes on; it is read again by itself once Kavach answers."
            onAgain={() => setAttempt(attempt + 1)}
          />
        ) : (
          <div className="phead">
            <Awaited what={what} />
          </div>
        )}
      </InFrame>
    );
  };
}
