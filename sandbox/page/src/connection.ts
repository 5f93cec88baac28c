import { useEffect, useState } from 'preact/hooks';
import {
  type Completion,
  type CompletionQuestion,
  type Deed,
  type DeedAnswer,
  type Offers,
  type OffersQuestion,
  snapshotsPath,
  type Trouble,
} from '../../contract/deed';
import type { Snapshot } from '../../contract/snapshot';

const retryMs = 1_000;
const noAnswer: DeedAnswer = {
  ok: false,
  sentence: 'The sandbox does not answer. Start it again with npm run sandbox.',
};

interface Received {
  readonly snapshot: Snapshot | null;
  readonly isCutOff: boolean;
}

let received: Received = { snapshot: null, isCutOff: false };
let isListening = false;
const listeners = new Set<(now: Received) => void>();

/**
 * The newest snapshot; null until the first one came. The page listens from the first use on, and again after a break.
 */
export function useSnapshot(): Snapshot | null {
  return useReceived().snapshot;
}

/** Whether the sandbox does not answer at the moment. */
export function useIsCutOff(): boolean {
  return useReceived().isCutOff;
}

/** Does something as somebody. A request that fails becomes a refusal with a sentence. */
export function sendDeed(deed: Deed): Promise<DeedAnswer> {
  return send('/api/deed', deed);
}

/** Breaks something, or mends it. A request that fails becomes a refusal with a sentence. */
export function sendTrouble(trouble: Trouble): Promise<DeedAnswer> {
  return send('/api/trouble', trouble);
}

/** What can be used in a channel; nothing where the sandbox does not answer, or refuses. */
export function askOffers(question: OffersQuestion): Promise<Offers> {
  return ask('/api/offers', question, { commands: [], userMenus: [], messageMenus: [] });
}

/** What the bot completes; nothing where the sandbox does not answer, or refuses. */
export function askCompletion(question: CompletionQuestion): Promise<Completion> {
  return ask('/api/complete', question, { choices: [] });
}

/** A refusal says why, whatever its status. */
async function send(path: string, body: Deed | Trouble): Promise<DeedAnswer> {
  try {
    const response = await post(path, body);
    return (await response.json()) as DeedAnswer;
  } catch {
    return noAnswer;
  }
}

async function ask<Answer extends object>(path: string, question: object, nothing: Answer): Promise<Answer> {
  try {
    const response = await post(path, question);
    const answer = (await response.json()) as Answer | DeedAnswer;
    return response.ok && !('ok' in answer) ? answer : nothing;
  } catch {
    return nothing;
  }
}

function post(path: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

function useReceived(): Received {
  const [now, setNow] = useState(received);
  useEffect(() => {
    if (!isListening) listen();
    listeners.add(setNow);
    setNow(received);
    return () => listeners.delete(setNow);
  }, []);
  return now;
}

function listen(): void {
  isListening = true;
  const source = new EventSource(snapshotsPath);
  source.onmessage = ({ data }: MessageEvent<string>) =>
    publish({ snapshot: JSON.parse(data) as Snapshot, isCutOff: false });
  source.onerror = () => {
    publish({ ...received, isCutOff: true });
    source.close();
    setTimeout(listen, retryMs);
  };
}

function publish(now: Received): void {
  received = now;
  for (const tell of listeners) tell(now);
}
