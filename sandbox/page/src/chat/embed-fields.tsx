import type { APIEmbedField } from 'discord-api-types/v10';
import type { Place } from '../place';
import { Text } from '../text/text';

interface EmbedFieldsProps {
  readonly fields: readonly APIEmbedField[];
  readonly place: Place;
}

/** The fields of an embed: those that are inline stand side by side, up to three. */
export function EmbedFields({ fields, place }: EmbedFieldsProps) {
  return (
    <dl class="embed-fields">
      {fields.map(({ name, value, inline }, index) => (
        <div key={index} class={inline ? 'embed-field embed-inline' : 'embed-field'}>
          <dt>
            <Text source={name} {...place} />
          </dt>
          <dd>
            <Text source={value} {...place} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
