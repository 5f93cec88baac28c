import { Combobox } from '../combobox/combobox';
import type { ControlProps } from './control-props';
import { focusNext } from './focus-next';
import { nothingGiven } from './given';
import { matchingPeople } from './matching-people';

/** Somebody, found by name or given by id; whoever the id belongs to. */
export function PersonControl({ id, option, given, place, onGiven }: ControlProps) {
  const { text } = given[option.name] ?? nothingGiven;
  const type = (typed: string) => {
    const clean = typed.trim().replace(/^@/, '');
    const exact = matchingPeople(place, clean, option.type).find(
      (item) => item.value === clean || item.text === clean,
    );
    onGiven({ text: typed, value: exact ? String(exact.value) : null });
  };
  return (
    <Combobox
      id={id}
      listLabel={option.description}
      text={text}
      items={matchingPeople(place, text, option.type)}
      picksFirst
      placeholder="Name or id"
      onText={type}
      onPick={(item) => {
        onGiven({ text: item.text, value: String(item.value) });
        focusNext(id);
      }}
    />
  );
}
