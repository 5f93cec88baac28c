import { Form } from '../errors/form';
import { Component, ComponentType, everyComponent } from '../world/component';

const SELECTS: readonly number[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];
const LINK_BUTTON = 5;
const MOST_COMPONENTS = 40;
const MOST_DISPLAYED_TEXT = 4000;

export function isSelect(component: Component): boolean {
  return SELECTS.includes(component.type);
}

/** Notes every breach of the limits of message components, of either generation. */
export function checkComponents(message: Form, isV2: boolean): void {
  const rows = message.forms('components', isV2 ? {} : { max: 5 });
  for (const row of rows) checkComponent(row, isV2);
  if (message.errors.error) return;
  const all = everyComponent((message.list('components') ?? []) as Component[]);
  const customIds = all.flatMap((component) => component.custom_id ?? []);
  if (new Set(customIds).size < customIds.length)
    message.fault('components', 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
  if (isV2) checkV2(message, all);
}

function checkV2(message: Form, all: Component[]): void {
  if (all.length > MOST_COMPONENTS)
    message.fault('components', 'BASE_TYPE_MAX_LENGTH', `Must be ${MOST_COMPONENTS} or fewer in length.`);
  const displayed = all.reduce((sum, { content }) => sum + (content ?? '').length, 0);
  if (displayed > MOST_DISPLAYED_TEXT)
    message.fault('components', 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', 'Displayable text is too long.');
}

function checkComponent(form: Form, isV2: boolean): void {
  const type = form.integer('type') ?? 0;
  if (type === ComponentType.ActionRow) checkRow(form);
  else if (isV2) checkV2Component(form, type);
  else form.fault('type', 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).');
}

function checkV2Component(form: Form, type: number): void {
  if (type === ComponentType.TextDisplay) form.require('content');
  if (type === ComponentType.Container) checkEach(form.forms('components'));
  if (type !== ComponentType.Section) return;
  checkEach(form.forms('components', { min: 1, max: 3 }));
  const accessory = form.form('accessory');
  if (accessory?.integer('type') === ComponentType.Button) checkButton(accessory);
}

function checkEach(components: Form[]): void {
  for (const component of components) checkComponent(component, true);
}

function checkRow(row: Form): void {
  const inner = row.forms('components', { min: 1, max: 5 });
  for (const component of inner) {
    const type = component.integer('type') ?? 0;
    if (type === ComponentType.Button) checkButton(component);
    else if (SELECTS.includes(type)) checkSelect(component);
    else
      component.fault(
        'type',
        'UNION_TYPE_CHOICES',
        'Value of field "type" must be one of (2, 3, 5, 6, 7, 8).',
      );
  }
  const selects = inner.filter((component) => component.integer('type') !== ComponentType.Button);
  if (selects.length > 0 && inner.length > 1)
    row.fault('components', 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'Maximum action row width exceeded.');
}

function checkButton(button: Form): void {
  button.require('style');
  const isLink = button.integer('style', { min: 1, max: 6 }) === LINK_BUTTON;
  button.text('label', { max: 80 });
  button.text('url', { max: 512 });
  button.text('custom_id', { min: 1, max: 100 });
  button.require(isLink ? 'url' : 'custom_id');
  if (!button.has('label') && !button.has('emoji')) button.require('label');
}

/** Shared by messages and modals. */
export function checkSelect(select: Form): void {
  select.require('custom_id');
  select.text('custom_id', { min: 1, max: 100 });
  select.text('placeholder', { max: 150 });
  select.integer('min_values', { min: 0, max: 25 });
  select.integer('max_values', { min: 1, max: 25 });
  if (select.integer('type') !== ComponentType.StringSelect) return;
  select.require('options');
  for (const option of select.forms('options', { min: 1, max: 25 })) {
    option.require('label', 'value');
    option.text('label', { min: 1, max: 100 });
    option.text('value', { min: 1, max: 100 });
    option.text('description', { max: 100 });
  }
}
