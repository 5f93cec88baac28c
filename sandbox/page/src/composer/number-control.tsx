import type { ControlProps } from './control-props';
import { nothingGiven } from './given';

const wholeNumber = 4;

/** A number between two bounds. */
export function NumberControl({ id, option, given, onGiven }: ControlProps) {
  const { name, type, description, minValue, maxValue, required } = option;
  return (
    <input
      id={id}
      class="control"
      type="number"
      placeholder={description}
      required={required}
      step={type === wholeNumber ? 1 : 'any'}
      min={minValue ?? undefined}
      max={maxValue ?? undefined}
      value={(given[name] ?? nothingGiven).text}
      onInput={({ currentTarget: { value } }) =>
        onGiven({ text: value, value: value === '' ? null : Number(value) })
      }
    />
  );
}
