import { ResolvedData } from '../interactions/resolved-data';
import { JsonObject } from '../json';
import { isSelect } from '../limits/component-limits';
import { Component, ComponentType, everyComponent } from '../world/component';
import { Guild } from '../world/guild';
import { Message } from '../world/message';
import { World } from '../world/world';

const LINK_BUTTON = 5;

/** The data of a click; the button is named by custom id or label. @throws Error when it cannot be pressed. */
export function buttonData(message: Message, name: string): JsonObject {
  const button = find(
    message,
    name,
    ({ type, style }) => type === ComponentType.Button && style !== LINK_BUTTON,
  );
  return { custom_id: button.custom_id, component_type: button.type };
}

/** The data of a click on a button that nobody sent, by the id it would have. */
export function forgedButtonData(customId: string): JsonObject {
  return { custom_id: customId, component_type: ComponentType.Button };
}

/** The data of a choice in a menu; @throws Error for values that are not offered, too few or too many. */
export function selectData(
  world: World,
  guild: Guild | null,
  resolved: ResolvedData,
  message: Message,
  name: string,
  values: readonly string[],
): JsonObject {
  const select = find(message, name, isSelect);
  requireSelectable(select, values);
  for (const id of select.type === ComponentType.StringSelect ? [] : values)
    resolve(world, guild, resolved, id);
  return { custom_id: select.custom_id, component_type: select.type, values, ...resolved.payload() };
}

export function requireSelectable(select: Component, values: readonly string[]): void {
  const name = select.custom_id ?? '';
  const { min_values: min = 1, max_values: max = 1 } = select;
  if (values.length < min || values.length > max)
    throw new Error(`The menu "${name}" takes ${min} to ${max} values.`);
  if (select.type !== ComponentType.StringSelect) return;
  const missing = values.find((value) => !select.options?.some((option) => option.value === value));
  if (missing !== undefined) throw new Error(`The menu "${name}" does not offer "${missing}".`);
}

function find(message: Message, name: string, fits: (component: Component) => boolean): Component {
  const candidates = everyComponent(message.components).filter(fits);
  const component = candidates.find(({ custom_id, label }) => custom_id === name || label === name);
  if (!component) {
    const offered = candidates.map(({ label, custom_id }) => label ?? custom_id).join(', ') || 'nothing';
    throw new Error(`The message has nothing named "${name}" to use; it offers ${offered}.`);
  }
  if (component.disabled) throw new Error(`"${name}" is disabled.`);
  return component;
}

function resolve(world: World, guild: Guild | null, resolved: ResolvedData, id: string): void {
  const user = world.users.get(id);
  const role = guild?.roles.get(id);
  const channel = guild?.channels.get(id);
  if (user) resolved.addUser(user);
  else if (role) resolved.addRole(role);
  else if (channel) resolved.addChannel(channel);
  else throw new Error(`Nothing with the id ${id} can be chosen.`);
}
