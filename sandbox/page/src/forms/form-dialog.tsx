import { useState } from 'preact/hooks';
import type { FormView } from '../../../contract/snapshot';
import { sendDeed } from '../connection';
import { Dialog } from '../overlay/dialog';
import { useOverlay } from '../overlay/overlay';
import type { Place } from '../place';
import { firstValues } from './first-values';
import { FormPart } from './form-part';

interface FormDialogProps {
  readonly form: FormView;
  readonly place: Place;
}

/** A form of the bot; it is shown for as long as the snapshots hold it. */
export function FormDialog({ form: { runId, title, components }, place }: FormDialogProps) {
  const { as } = place.seat;
  const { act } = useOverlay();
  const [fields, setFields] = useState(() => firstValues(components));
  return (
    <Dialog
      title={title}
      verb="Submit"
      onSubmit={() => sendDeed({ kind: 'submit', as, runId, fields })}
      onCancel={() => act({ kind: 'dismiss', as, runId })}
    >
      {components.map((component, index) => (
        <FormPart
          key={index}
          component={component}
          place={place}
          fields={fields}
          onField={(customId, value) => setFields((before) => ({ ...before, [customId]: value }))}
        />
      ))}
    </Dialog>
  );
}
