import type { APIEmbed } from 'discord-api-types/v10';
import type { AttachmentView } from '../../../contract/snapshot';
import type { Place } from '../place';
import { roleColor } from '../text/role-color';
import { Text } from '../text/text';
import { TextLink } from '../text/text-link';
import { EmbedFields } from './embed-fields';
import { EmbedFooter } from './embed-footer';
import { pictureOf } from './picture-of';

interface EmbedProps {
  readonly embed: APIEmbed;
  readonly attachments: readonly AttachmentView[];
  readonly place: Place;
}

/** An embed: a card with the colour of its kind at the edge. */
export function Embed({ embed, attachments, place }: EmbedProps) {
  const { author, title, url, description, fields, image, thumbnail } = embed;
  const picture = (of: { readonly url: string } | undefined, kind: string) =>
    of && <img class={`embed-${kind}`} src={pictureOf(of.url, attachments)} alt={altOf(embed)} />;
  const heading = title && <Text source={title} {...place} />;
  return (
    <div class="embed" style={{ '--embed-color': roleColor(embed.color ?? 0) }}>
      <div class="embed-words">
        {author && <p class="embed-author">{author.name}</p>}
        {heading && (
          <h3 class="embed-title">
            {url ? (
              <TextLink target={url} seat={place.seat}>
                {heading}
              </TextLink>
            ) : (
              heading
            )}
          </h3>
        )}
        {description && (
          <div class="embed-description">
            <Text source={description} {...place} />
          </div>
        )}
        {fields && <EmbedFields fields={fields} place={place} />}
        {picture(image, 'image')}
        <EmbedFooter embed={embed} />
      </div>
      {picture(thumbnail, 'thumbnail')}
    </div>
  );
}

function altOf({ title, author }: APIEmbed): string {
  return title ?? author?.name ?? 'Embed';
}
