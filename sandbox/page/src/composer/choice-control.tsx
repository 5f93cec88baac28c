import type { OfferedOption } from '../../../contract/deed';
import { Choice } from '../forms/choice';
import { channelsOf, rolesOf } from '../forms/select-options';
import type { Place } from '../place';
import type { ControlProps } from './control-props';
import { nothingGiven } from './given';

interface Pick {
  readonly label: string;
  readonly value: string | number | boolean;
}

const types = { boolean: 5, channel: 7, role: 8 } as const;

/** A choice among few: those of the option, yes or no, channels, roles. */
export function ChoiceControl({ id, option, given, place, onGiven }: ControlProps) {
  const picks = picksOf(option, place);
  const { text } = given[option.name] ?? nothingGiven;
  const choose = ([key = '']: readonly string[]) =>
    onGiven({ text: key, value: picks.find(({ value }) => String(value) === key)?.value ?? null });
  return (
    <Choice
      id={id}
      label="Choose"
      options={picks.map(({ label, value }) => ({ label, value: String(value) }))}
      values={text === '' ? [] : [text]}
      onValues={choose}
    />
  );
}

function picksOf({ type, choices, channelTypes }: OfferedOption, place: Place): readonly Pick[] {
  if (type === types.boolean)
    return [
      { label: 'True', value: true },
      { label: 'False', value: false },
    ];
  if (type === types.channel) return channelsOf(place, channelTypes);
  if (type === types.role) return rolesOf(place);
  return choices.map(({ name, value }) => ({ label: name, value }));
}
