import type { ControlProps } from './control-props';
import { nothingGiven } from './given';

/** A text of limited length. */
export function TextControl({ id, option, given, onGiven }: ControlProps) {
  const { name, description, minLength, maxLength, required } = option;
  return (
    <input
      id={id}
      class="control"
      type="text"
      autocomplete="off"
      placeholder={description}
      required={required}
      minLength={minLength ?? undefined}
      maxLength={maxLength ?? undefined}
      value={(given[name] ?? nothingGiven).text}
      onInput={({ currentTarget: { value } }) => onGiven({ text: value, value: value === '' ? null : value })}
    />
  );
}
