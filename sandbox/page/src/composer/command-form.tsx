import { useState } from 'preact/hooks';
import type { OfferedCommand } from '../../../contract/deed';
import { sendDeed } from '../connection';
import type { Place } from '../place';
import { AddOptions } from './add-options';
import { CommandHead } from './command-head';
import { CommandShell } from './command-shell';
import { hindrance, valuesOf } from './given';
import { OptionField } from './option-field';
import { useFilledOptions } from './use-filled-options';

interface CommandFormProps {
  readonly command: OfferedCommand;
  readonly place: Place;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** A command with its options. What is refused is said here, and nothing that was filled in is lost. */
export function CommandForm({ command, place, onDone, onCancel }: CommandFormProps) {
  const { name } = command;
  const { shown, others, given, give, add, remove } = useFilledOptions(command.options);
  const [focused, setFocused] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const submit = async () => {
    const { as, channelId } = place.seat;
    const hindered = hindrance(shown, given);
    setRefusal(hindered);
    if (hindered) return;
    const answer = await sendDeed({ kind: 'command', as, channelId, name, options: valuesOf(given) });
    if (answer.ok) onDone();
    else setRefusal(answer.sentence);
  };
  const more = <AddOptions options={others} onAdd={add} />;
  return (
    <CommandShell name={name} refusal={refusal} more={more} onSubmit={submit} onCancel={onCancel}>
      <CommandHead command={command} focused={focused} onCancel={onCancel} />
      <div class="command-fields">
        {shown.map((option) => (
          <OptionField
            key={option.name}
            option={option}
            command={name}
            given={given}
            place={place}
            onGiven={(next) => give(option.name, next)}
            onFocus={() => setFocused(option.name)}
            onRemove={() => remove(option.name)}
          />
        ))}
      </div>
    </CommandShell>
  );
}
