import type { MessageView } from '../../../contract/snapshot';
import { nameOf } from '../names';
import type { Place } from '../place';
import { fullTime } from '../text/full-time';
import { Text } from '../text/text';
import { Attachment } from './attachment';
import { Components } from './components';
import { Embed } from './embed';
import { pictureOf } from './picture-of';

interface MessageBodyProps {
  readonly message: MessageView;
  readonly place: Place;
}

/** What a message holds: text, embeds, files and components, in Discord's order. */
export function MessageBody({ message, place }: MessageBodyProps) {
  const { content, editedAt, embeds, attachments } = message;
  if (message.isLoading)
    return (
      <p class="message-thinking">
        <span class="message-dots" aria-hidden="true" /> {nameOf(place.snapshot, message.authorId)} is
        thinking…
      </p>
    );
  const embedded = embeds.map(({ image }) => image && pictureOf(image.url, attachments));
  return (
    <>
      {(content || editedAt !== null) && (
        <div class="message-text">
          <Text source={content} {...place} />
          {editedAt !== null && (
            <span class="message-edited" title={fullTime(editedAt)}>
              {' '}
              (edited)
            </span>
          )}
        </div>
      )}
      {attachments
        .filter(({ url }) => !embedded.includes(url))
        .map((attachment) => (
          <Attachment key={attachment.id} attachment={attachment} />
        ))}
      {embeds.map((embed, index) => (
        <Embed key={index} embed={embed} attachments={attachments} place={place} />
      ))}
      <Components message={message} place={place} />
    </>
  );
}
