import { useState } from 'preact/hooks';
import type { Deed } from '../../../contract/deed';
import type { MessageView } from '../../../contract/snapshot';
import { sendDeed } from '../connection';
import type { Place } from '../place';
import { Component } from './component';

interface ComponentsProps {
  readonly message: MessageView;
  readonly place: Place;
}

/** The components of a message. What is refused is said below them. */
export function Components({ message, place }: ComponentsProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const send = async (deed: Deed) => {
    setRefusal(null);
    const answer = await sendDeed(deed);
    if (!answer.ok) setRefusal(answer.sentence);
  };
  if (message.components.length === 0) return null;
  return (
    <div class="components">
      {message.components.map((component, index) => (
        <Component key={index} component={component} stand={{ message, place, send }} />
      ))}
      <p class="components-refusal" role="alert">
        {refusal}
      </p>
    </div>
  );
}
