import type { FunctionComponent } from 'preact';
import { ChoiceControl } from './choice-control';
import { CompletedControl } from './completed-control';
import type { ControlProps } from './control-props';
import { FileControl } from './file-control';
import { NumberControl } from './number-control';
import { PersonControl } from './person-control';
import { TextControl } from './text-control';

/** By Discord's option type. */
const controls: Readonly<Record<number, FunctionComponent<ControlProps>>> = {
  3: TextControl,
  4: NumberControl,
  5: ChoiceControl,
  6: PersonControl,
  7: ChoiceControl,
  8: ChoiceControl,
  9: PersonControl,
  10: NumberControl,
  11: FileControl,
};

/** The right control for an option. */
export function OptionControl(props: ControlProps) {
  const { type, autocomplete, choices } = props.option;
  if (autocomplete) return <CompletedControl {...props} />;
  const Control = choices.length > 0 ? ChoiceControl : (controls[type] ?? TextControl);
  return <Control {...props} />;
}
