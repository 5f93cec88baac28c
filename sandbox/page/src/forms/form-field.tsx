import { useId } from 'preact/hooks';
import type { ComponentView } from '../../../contract/snapshot';
import type { Place } from '../place';
import { Choice } from './choice';
import type { Fields } from './first-values';
import { formTypes } from './form-types';
import { selectOptions } from './select-options';
import { TextField } from './text-field';

interface FormFieldProps {
  readonly field: ComponentView;
  readonly label: string | undefined;
  readonly description?: string | undefined;
  readonly place: Place;
  readonly fields: Fields;
  readonly onField: (customId: string, value: string | readonly string[]) => void;
}

/** A field of a form under its label. */
export function FormField({ field, label = '', description, place, fields, onField }: FormFieldProps) {
  const id = useId();
  const customId = field.custom_id ?? '';
  const value = fields[customId] ?? '';
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
        {field.required !== false && (
          <span class="field-required" aria-hidden="true">
            {' '}
            *
          </span>
        )}
      </label>
      {description && <span class="field-hint">{description}</span>}
      {field.type === formTypes.textInput ? (
        <TextField
          id={id}
          field={field}
          value={typeof value === 'string' ? value : ''}
          onValue={(text) => onField(customId, text)}
        />
      ) : (
        <Choice
          id={id}
          label={field.placeholder ?? 'Choose'}
          options={selectOptions(field, place)}
          isMultiple={(field.max_values ?? 1) > 1}
          values={typeof value === 'string' ? [] : value}
          onValues={(values) => onField(customId, values)}
        />
      )}
    </div>
  );
}
