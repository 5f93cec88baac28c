import { useState } from 'preact/hooks';
import type { ComponentView } from '../../../contract/snapshot';
import { Choice } from '../forms/choice';
import { selectOptions } from '../forms/select-options';
import type { Stand } from './stand';

interface ComponentSelectProps {
  readonly component: ComponentView;
  readonly stand: Stand;
}

/** A select of a message. One of a single value is sent as it is chosen, one of several by a button. */
export function ComponentSelect({ component, stand: { message, place, send } }: ComponentSelectProps) {
  const { custom_id: customId = '', max_values: most = 1, min_values: least = 1 } = component;
  const [values, setValues] = useState<readonly string[]>([]);
  const submit = (chosen: readonly string[]) =>
    void send({ kind: 'select', as: place.seat.as, messageId: message.id, customId, values: chosen });
  const choose = (chosen: readonly string[]) => {
    setValues(chosen);
    if (most === 1 && chosen.length > 0) submit(chosen);
  };
  return (
    <div class="component-select">
      <Choice
        label={component.placeholder ?? 'Choose'}
        options={selectOptions(component, place)}
        isMultiple={most > 1}
        isDisabled={component.disabled === true}
        values={values}
        onValues={choose}
      />
      {most > 1 && (
        <button
          type="button"
          class="button button-plain"
          disabled={values.length < least || values.length > most}
          onClick={() => submit(values)}
        >
          Choose
        </button>
      )}
    </div>
  );
}
