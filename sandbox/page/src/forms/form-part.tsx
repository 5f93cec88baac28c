import type { ComponentView } from '../../../contract/snapshot';
import type { Place } from '../place';
import { Text } from '../text/text';
import type { Fields } from './first-values';
import { FormField } from './form-field';
import { formTypes } from './form-types';

interface FormPartProps {
  readonly component: ComponentView;
  readonly place: Place;
  readonly fields: Fields;
  readonly onField: (customId: string, value: string | readonly string[]) => void;
}

/** A part of a form: a text, or a field with its label around it or of its own. */
export function FormPart({ component, ...rest }: FormPartProps) {
  const { type, label, description, content = '', components = [], component: inner } = component;
  if (type === formTypes.text)
    return (
      <div>
        <Text source={content} {...rest.place} />
      </div>
    );
  if (type === formTypes.row)
    return (
      <>
        {components.map((field) => (
          <FormField key={field.custom_id} field={field} label={field.label} {...rest} />
        ))}
      </>
    );
  if (type === formTypes.label && inner)
    return <FormField field={inner} label={label} description={description} {...rest} />;
  return null;
}
