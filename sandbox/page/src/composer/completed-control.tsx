import { useState } from 'preact/hooks';
import { Combobox } from '../combobox/combobox';
import type { ControlProps } from './control-props';
import { nothingGiven } from './given';
import { useCompletion } from './use-completion';

const text = 3;

/** What the bot completes as one types. What was typed counts as well as what was picked. */
export function CompletedControl(props: ControlProps) {
  const { id, option, given, onGiven } = props;
  const [isFocused, setFocused] = useState(false);
  const own = given[option.name] ?? nothingGiven;
  const choices = useCompletion(props, isFocused);
  const typed = (words: string) => {
    const value = option.type === text ? words : Number(words);
    const isNone = words.trim() === '' || Number.isNaN(value);
    onGiven({ text: words, value: isNone ? null : value });
  };
  return (
    <Combobox
      id={id}
      listLabel={option.description}
      text={own.text}
      items={choices.map(({ name, value }) => ({ value, text: name }))}
      placeholder={option.description}
      maxLength={option.maxLength ?? undefined}
      onFocus={() => setFocused(true)}
      onText={typed}
      onPick={(item) => onGiven({ text: item.text, value: item.value })}
    />
  );
}
