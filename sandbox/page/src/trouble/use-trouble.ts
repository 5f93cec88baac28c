import { useState } from 'preact/hooks';
import type { Trouble } from '../../../contract/deed';
import { sendTrouble, useSnapshot } from '../connection';

/** One thing that can be broken, as its button has it. */
export interface TroubleRun {
  /** While it is answered. */
  readonly isBusy: boolean;
  /** While it is answered, and while the story is played: what is sent then is left out. */
  readonly isDisabled: boolean;
  /** Why it was not done the last time; null where it was. */
  readonly refusal: string | null;
  readonly send: (trouble: Trouble) => void;
}

/** Sends trouble, one at a time, and keeps what was said to the last. */
export function useTrouble(): TroubleRun {
  const snapshot = useSnapshot();
  const [isBusy, setBusy] = useState(false);
  const isDisabled = isBusy || snapshot?.state.isResetting === true;
  const [refusal, setRefusal] = useState<string | null>(null);
  const run = async (trouble: Trouble): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    const answer = await sendTrouble(trouble);
    setRefusal(answer.ok ? null : answer.sentence);
    setBusy(false);
  };
  return {
    isBusy,
    isDisabled,
    refusal,
    send: (trouble) => {
      if (!isDisabled) void run(trouble);
    },
  };
}
