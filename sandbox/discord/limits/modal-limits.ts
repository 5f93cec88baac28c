import { Form } from '../errors/form';
import { ComponentType } from '../world/component';
import { checkSelect } from './component-limits';

/** Notes every breach of the limits of a modal. */
export function checkModal(modal: Form): void {
  modal.require('custom_id', 'title', 'components');
  modal.text('custom_id', { min: 1, max: 100 });
  modal.text('title', { min: 1, max: 45 });
  for (const component of modal.forms('components', { min: 1, max: 5 })) {
    const type = component.integer('type');
    if (type === ComponentType.ActionRow)
      component.forms('components', { min: 1, max: 1 }).forEach(checkRowInput);
    else if (type === ComponentType.Label) checkLabel(component);
    else if (type !== ComponentType.TextDisplay)
      component.fault('type', 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1, 10, 18).');
  }
}

function checkRowInput(input: Form): void {
  input.require('label');
  input.text('label', { min: 1, max: 45 });
  checkInput(input);
}

function checkLabel(label: Form): void {
  label.require('label', 'component');
  label.text('label', { min: 1, max: 45 });
  label.text('description', { max: 100 });
  const inner = label.form('component');
  if (inner) checkInput(inner);
}

function checkInput(input: Form): void {
  if (input.integer('type') === ComponentType.TextInput) {
    checkTextInput(input);
    return;
  }
  if (input.flag('disabled'))
    input.fault('disabled', 'COMPONENT_DISABLED_IN_MODAL', 'Selects in modals cannot be disabled.');
  checkSelect(input);
}

function checkTextInput(input: Form): void {
  input.require('custom_id', 'style');
  input.text('custom_id', { min: 1, max: 100 });
  input.integer('style', { min: 1, max: 2 });
  input.text('value', { max: 4000 });
  input.text('placeholder', { max: 100 });
  input.integer('min_length', { min: 0, max: 4000 });
  input.integer('max_length', { min: 1, max: 4000 });
}
