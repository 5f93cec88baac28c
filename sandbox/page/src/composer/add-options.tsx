import type { OfferedOption } from '../../../contract/deed';

interface AddOptionsProps {
  readonly options: readonly OfferedOption[];
  readonly onAdd: (name: string) => void;
}

/** What can be filled in besides. */
export function AddOptions({ options, onAdd }: AddOptionsProps) {
  if (options.length === 0) return null;
  return (
    <div class="command-more">
      <span class="muted">Optional:</span>
      {options.map(({ name, description }) => (
        <button key={name} type="button" class="command-add" title={description} onClick={() => onAdd(name)}>
          + {name}
        </button>
      ))}
    </div>
  );
}
