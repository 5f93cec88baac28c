import { useState } from 'preact/hooks';
import { sendDeed } from '../connection';
import type { Place } from '../place';

interface Sending {
  /** Why the text was not sent. */
  readonly refusal: string | null;
  readonly send: (text: string) => Promise<boolean>;
}

/** Sends messages. What begins with a slash was meant as a command, and is none. */
export function useSending({ seat: { as, channelId } }: Place): Sending {
  const [refusal, setRefusal] = useState<string | null>(null);
  const send = async (text: string) => {
    if (text.startsWith('/')) {
      setRefusal(`There is no command ${text} for you here.`);
      return false;
    }
    if (text.trim() === '') return false;
    const answer = await sendDeed({ kind: 'write', as, channelId, text });
    setRefusal(answer.ok ? null : answer.sentence);
    return answer.ok;
  };
  return { refusal, send };
}
