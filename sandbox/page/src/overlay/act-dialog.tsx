import { useState } from 'preact/hooks';
import type { Deed } from '../../../contract/deed';
import { sendDeed } from '../connection';
import { Dialog } from './dialog';

export interface ActRequest {
  readonly title: string;
  /** What comes of it, in a sentence. */
  readonly about: string;
  /** What the button says. */
  readonly verb: string;
  readonly asksMinutes: boolean;
  readonly deed: (given: { readonly reason?: string; readonly minutes: number }) => Deed;
}

interface ActDialogProps {
  readonly request: ActRequest;
  readonly onClose: () => void;
}

/** Asks what an act by hand needs. */
export function ActDialog({ request, onClose }: ActDialogProps) {
  const [reason, setReason] = useState('');
  const [minutes, setMinutes] = useState(60);
  const submit = async () => {
    const answer = await sendDeed(request.deed({ ...(reason ? { reason } : {}), minutes }));
    if (answer.ok) onClose();
    return answer;
  };
  return (
    <Dialog title={request.title} verb={request.verb} isDanger onSubmit={submit} onCancel={onClose}>
      <p class="dialog-about">{request.about}</p>
      {request.asksMinutes && (
        <label class="field">
          <span class="field-label">For how long</span>
          <select
            class="control"
            value={minutes}
            onChange={({ currentTarget }) => setMinutes(Number(currentTarget.value))}
          >
            {lengths.map(([name, length]) => (
              <option key={length} value={length}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="field">
        <span class="field-label">Reason</span>
        <input
          class="control"
          maxLength={512}
          value={reason}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </label>
    </Dialog>
  );
}

/** In minutes, as Discord's client offers them. */
const lengths = [
  ['1 minute', 1],
  ['5 minutes', 5],
  ['10 minutes', 10],
  ['1 hour', 60],
  ['1 day', 1_440],
  ['1 week', 10_080],
] as const;
