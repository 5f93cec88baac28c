import type { ComponentView } from '../../../contract/snapshot';
import { formTypes } from './form-types';

/** What is filled in, by custom id: text, or the values of a select. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** What a form is filled in with as it opens. */
export function firstValues(components: readonly ComponentView[]): Fields {
  return Object.fromEntries(components.flatMap(entriesOf));
}

function entriesOf(component: ComponentView): readonly (readonly [string, string | readonly string[]])[] {
  const {
    type,
    custom_id: customId,
    value = '',
    options = [],
    components = [],
    component: inner,
  } = component;
  const chosen = options.filter((option) => option.default).map((option) => option.value);
  const own =
    customId === undefined ? [] : [[customId, type === formTypes.textInput ? value : chosen] as const];
  return [...own, ...components.flatMap(entriesOf), ...(inner ? entriesOf(inner) : [])];
}
