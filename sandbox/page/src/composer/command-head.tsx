import type { OfferedCommand } from '../../../contract/deed';
import { Icon } from '../drawing/icon';

interface CommandHeadProps {
  readonly command: OfferedCommand;
  /** The name of the option that is filled in now. */
  readonly focused: string;
  readonly onCancel: () => void;
}

/** Which command is filled in, what it does or what is asked now, and the way back. */
export function CommandHead({ command, focused, onCancel }: CommandHeadProps) {
  const { name, options } = command;
  const asked = options.find((option) => option.name === focused);
  return (
    <div class="command-head">
      <strong class="message-command">/{name}</strong>
      <span class="command-about">{(asked ?? command).description}</span>
      <button type="button" class="icon-button" aria-label="Leave the command" onClick={onCancel}>
        <Icon name="close" />
      </button>
    </div>
  );
}
