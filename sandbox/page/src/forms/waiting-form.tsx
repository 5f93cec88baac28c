import type { Place } from '../place';
import { FormDialog } from './form-dialog';

/** The form that waits for the person one is, where there is one. */
export function WaitingForm({ place }: { readonly place: Place }) {
  const form = place.snapshot.forms.find(({ userId }) => userId === place.seat.as);
  return form ? <FormDialog key={form.runId} form={form} place={place} /> : null;
}
