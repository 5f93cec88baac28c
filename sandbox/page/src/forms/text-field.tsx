import type { ComponentView } from '../../../contract/snapshot';

const paragraph = 2;

interface TextFieldProps {
  readonly id: string;
  readonly field: ComponentView;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A text input of a form: one line, or a paragraph. */
export function TextField({ id, field, value, onValue }: TextFieldProps) {
  const shared = {
    id,
    class: 'control',
    value,
    placeholder: field.placeholder ?? '',
    required: field.required !== false,
    minLength: field.min_length,
    maxLength: field.max_length,
  };
  if (field.style === paragraph)
    return <textarea {...shared} rows={4} onInput={({ currentTarget }) => onValue(currentTarget.value)} />;
  return <input {...shared} type="text" onInput={({ currentTarget }) => onValue(currentTarget.value)} />;
}
