/** A message or modal component, with the fields of every type that is used here. */
export interface Component {
  type: number;
  id?: number;
  custom_id?: string;
  style?: number;
  label?: string;
  url?: string;
  disabled?: boolean;
  placeholder?: string;
  content?: string;
  description?: string;
  value?: string;
  required?: boolean;
  min_length?: number;
  max_length?: number;
  min_values?: number;
  max_values?: number;
  options?: { label: string; value: string; description?: string; default?: boolean }[];
  components?: Component[];
  component?: Component;
  accessory?: Component;
  emoji?: { id?: string; name?: string };
}

export const ComponentType = {
  ActionRow: 1,
  Button: 2,
  StringSelect: 3,
  TextInput: 4,
  UserSelect: 5,
  RoleSelect: 6,
  MentionableSelect: 7,
  ChannelSelect: 8,
  Section: 9,
  TextDisplay: 10,
  Container: 17,
  Label: 18,
} as const;

/** Discord gives every component without an id one of its own, counting through the tree. */
export function numberComponents(components: readonly Component[]): Component[] {
  const numbered = structuredClone([...components]);
  const all = everyComponent(numbered);
  const taken = new Set(all.map(({ id }) => id ?? 0));
  let next = 1;
  for (const component of all) {
    if ((component.id ?? 0) !== 0) continue;
    while (taken.has(next)) next += 1;
    component.id = next;
    taken.add(next);
  }
  return numbered;
}

/** Every component of a tree, outer before inner. */
export function everyComponent(components: readonly Component[]): Component[] {
  return components.flatMap((component) => [
    component,
    ...everyComponent(component.components ?? []),
    ...everyComponent([component.component, component.accessory].filter((inner) => inner !== undefined)),
  ]);
}
