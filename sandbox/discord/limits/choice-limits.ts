import { Form } from '../errors/form';
import { checkLocalizations } from './localizations';

/** Choices of an option or of a completion; string values are limited to 100 characters, as the documents say. */
export function checkChoices(form: Form): void {
  for (const choice of form.forms('choices', { max: 25 })) {
    choice.require('name', 'value');
    choice.text('name', { min: 1, max: 100 });
    checkLocalizations(choice, 'name_localizations', { min: 1, max: 100 });
    if (typeof choice.raw('value') === 'string') choice.text('value', { max: 100 });
    else if (typeof choice.raw('value') !== 'number')
      choice.fault('value', 'BASE_TYPE_CHOICES', 'Not a valid choice value.');
  }
}
