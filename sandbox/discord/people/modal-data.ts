import { Modal } from '../interactions/interaction';
import { JsonObject } from '../json';
import { Component, ComponentType, everyComponent } from '../world/component';
import { requireSelectable } from './component-use';

export type FieldValues = Readonly<Record<string, string | readonly string[]>>;

/** A filled-in form as the client sends it; fields are named by custom id or label. @throws Error for a field the client would not accept. */
export function modalData(modal: Modal, values: FieldValues): JsonObject {
  const names = new Set(
    everyComponent(modal.components).flatMap(({ custom_id, label }) => [custom_id ?? '', label ?? '']),
  );
  const unknown = Object.keys(values).find((name) => !names.has(name));
  if (unknown !== undefined) throw new Error(`The form "${modal.title}" has no field "${unknown}".`);
  return {
    custom_id: modal.custom_id,
    components: modal.components.map((component) => filled(component, values)),
  };
}

function filled(component: Component, values: FieldValues): JsonObject {
  const { type, id = 0 } = component;
  if (type === ComponentType.ActionRow)
    return {
      type,
      id,
      components: (component.components ?? []).map((input) => field(input, input.label, values)),
    };
  if (component.component)
    return { type, id, component: field(component.component, component.label, values) };
  return { type, id };
}

function field(input: Component, label: string | undefined, values: FieldValues): JsonObject {
  const { type, id = 0, custom_id = '' } = input;
  const given = values[custom_id] ?? values[label ?? ''];
  if (type === ComponentType.TextInput) return { type, id, custom_id, value: typed(input, given) };
  const chosen = typeof given === 'string' ? [given] : [...(given ?? preset(input))];
  if (chosen.length > 0 || input.required !== false) requireSelectable(input, chosen);
  return { type, id, custom_id, values: chosen };
}

/** What a menu has chosen before anybody touches it. */
function preset({ options = [] }: Component): string[] {
  return options.filter((option) => option.default).map(({ value }) => value);
}

function typed(input: Component, given: string | readonly string[] | undefined): string {
  const text = typeof given === 'string' ? given : (input.value ?? '');
  const name = input.custom_id ?? '';
  if (text === '' && input.required !== false) throw new Error(`The field "${name}" is required.`);
  if (text !== '' && text.length < (input.min_length ?? 0))
    throw new Error(`The field "${name}" is too short.`);
  if (text.length > (input.max_length ?? 4000)) throw new Error(`The field "${name}" is too long.`);
  return text;
}
