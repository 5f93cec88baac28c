import type { SelectOption } from './select-options';

interface ChoiceProps {
  /** Where a label of its own points at it. */
  readonly id?: string;
  /** Shown while nothing is chosen, and the name where no label points here. */
  readonly label: string;
  readonly options: readonly SelectOption[];
  readonly isMultiple?: boolean;
  readonly isDisabled?: boolean;
  readonly values: readonly string[];
  readonly onValues: (values: readonly string[]) => void;
}

/** A select of one value or of several. */
export function Choice({
  id,
  label,
  options,
  isMultiple = false,
  isDisabled = false,
  values,
  onValues,
}: ChoiceProps) {
  return (
    <select
      class="control"
      id={id}
      aria-label={id ? undefined : label}
      multiple={isMultiple}
      disabled={isDisabled}
      onChange={({ currentTarget }) =>
        onValues([...currentTarget.selectedOptions].map(({ value }) => value).filter(Boolean))
      }
    >
      {!isMultiple && (
        <option value="" selected={values.length === 0}>
          {label}
        </option>
      )}
      {options.map(({ value, label: words }) => (
        <option key={value} value={value} selected={values.includes(value)}>
          {words}
        </option>
      ))}
    </select>
  );
}
