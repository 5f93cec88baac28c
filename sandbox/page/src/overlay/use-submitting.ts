import { useRef, useState } from 'preact/hooks';
import type { DeedAnswer } from '../../../contract/deed';

interface Submitting {
  readonly isBusy: boolean;
  /** Why it was not done the last time; null where it was. */
  readonly refusal: string | null;
  readonly submit: (event: SubmitEvent) => void;
}

/** Sends a form once: only after a refusal can it be sent again. */
export function useSubmitting(send: () => Promise<DeedAnswer>): Submitting {
  const isSent = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const mark = (isNow: boolean): void => {
    isSent.current = isNow;
    setBusy(isNow);
  };
  const submit = async (): Promise<void> => {
    mark(true);
    setRefusal(null);
    const answer = await send();
    if (answer.ok) return;
    setRefusal(answer.sentence);
    mark(false);
  };
  return {
    isBusy,
    refusal,
    submit: (event) => {
      event.preventDefault();
      if (!isSent.current) void submit();
    },
  };
}
