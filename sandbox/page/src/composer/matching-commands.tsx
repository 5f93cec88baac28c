import type { OfferedCommand } from '../../../contract/deed';
import type { ComboItem } from '../combobox/combo-item';

/** The commands that fit what was typed after the slash: by the beginning of the name first, then by any word. */
export function matchingCommands(
  commands: readonly OfferedCommand[],
  typed: string,
): readonly OfferedCommand[] {
  const query = typed.trim().toLowerCase();
  const ranks = [
    ({ name }: OfferedCommand) => name.startsWith(query) || query.startsWith(`${name} `),
    ({ name }: OfferedCommand) => name.includes(query),
    ({ description }: OfferedCommand) => query.length > 2 && description.toLowerCase().includes(query),
  ];
  const rankOf = (command: OfferedCommand) => ranks.findIndex((fits) => fits(command));
  return commands
    .filter((command) => rankOf(command) >= 0)
    .sort((one, other) => rankOf(one) - rankOf(other) || one.name.localeCompare(other.name, 'en'));
}

export function commandItems(commands: readonly OfferedCommand[]): readonly ComboItem[] {
  return commands.map(({ name, description, options }) => ({
    value: name,
    text: `/${name}`,
    view: (
      <span class="command-item">
        <span>
          <strong>/{name}</strong>{' '}
          <span class="command-options">
            {options
              .filter(({ required }) => required)
              .map((option) => option.name)
              .join(' ')}
          </span>
        </span>
        <small class="muted">{description}</small>
      </span>
    ),
  }));
}
