import { afterEach, expect, it } from 'vitest';
import { runAction } from '../../../renderer/state/actions.ts';
import { takeConnection, takeSlices } from '../../../renderer/state/replica.ts';
import { useUi } from '../../../renderer/state/ui-store.ts';
import { STATES } from '../../support/screen/states.ts';

afterEach(() => useUi.setState({ messages: [], dialog: null }));

it('a square-off that cannot be sent says what is silent and since when, and can be tried again from there', () => {
  takeSlices(STATES.paper() ?? {}, true, 0);
  takeConnection('heard', 0);
  takeConnection('silent', 3_000);
  runAction('squareOff.selected');
  runAction('squareOff.selected');
  const { messages } = useUi.getState();
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatchObject({ label: 'Not done', again: 'squareOff.selected' });
  expect(messages[0]?.text).toMatch(
    /^Square off S7 put spread 25800 \/ 25600: not sent\. Kavach, behind this screen, is silent since \d\d:\d\d:\d\d\.$/,
  );
});

it('what is done at last takes the word of its failed try with it', () => {
  useUi.setState({ messages: [{ id: 1, label: 'Not done', text: 'Show all keys: …', again: 'keys.show' }] });
  runAction('keys.show');
  expect(useUi.getState()).toMatchObject({ messages: [], dialog: 'keys' });
});
