import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OfferedCommand } from '../../../contract/deed';
import type { ComboItem } from '../combobox/combo-item';
import { Combobox } from '../combobox/combobox';
import { Icon } from '../drawing/icon';
import { useOffers } from '../offers';
import type { Place } from '../place';
import { commandItems, matchingCommands } from './matching-commands';
import { useOneAtATime } from './use-one-at-a-time';
import { useSending } from './use-sending';
import type { Writing } from './writing-in';

interface TextBoxProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly place: Place;
  readonly writing: Writing;
  /** Whether the focus was in the composer before. */
  readonly takesFocus: boolean;
  readonly onCommand: (command: OfferedCommand) => void;
}

/** The message box: Enter sends, and `/` opens the commands. */
export function TextBox({ text, onText, place, writing, takesFocus, onCommand }: TextBoxProps) {
  const form = useRef<HTMLFormElement>(null);
  const { refusal, send } = useSending(place);
  const commands = useOffers().commands;
  const matching = text.startsWith('/') ? matchingCommands(commands, text.slice(1)) : [];
  const isOpen = writing.takes === 'messages';
  useLayoutEffect(() => {
    if (takesFocus) form.current?.querySelector('input')?.focus();
  }, []);
  const submit = useOneAtATime(async () => {
    if (await send(text)) onText('');
  });
  const pick = ({ value }: ComboItem) => {
    const command = commands.find(({ name }) => name === value);
    if (command) onCommand(command);
  };
  return (
    <form class={isOpen ? 'composer-box' : 'composer-box composer-closed'} ref={form} onSubmit={submit}>
      {!isOpen && <Icon name="lock" />}
      <Combobox
        label="Message"
        listLabel="Commands"
        text={text}
        items={commandItems(matching)}
        picksFirst
        keepsTab
        placeholder={writing.hint}
        maxLength={2_000}
        onText={onText}
        onPick={pick}
      />
      <button type="submit" class="icon-button" aria-label="Send">
        <Icon name="send" />
      </button>
      <p class="refusal" role="alert">
        {refusal}
      </p>
    </form>
  );
}
