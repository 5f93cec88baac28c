import type { AttachmentView } from '../../../contract/snapshot';
import { Icon } from '../drawing/icon';

/** A file of a message: a picture is shown, anything else is offered with its size. */
export function Attachment({ attachment }: { readonly attachment: AttachmentView }) {
  const { name, isPicture, size, url } = attachment;
  if (isPicture)
    return (
      <a class="attachment-picture" href={url} target="_blank" rel="noreferrer">
        <img src={url} alt={name} />
      </a>
    );
  return (
    <a class="attachment-file" href={url} download={name}>
      <Icon name="file" />
      <span class="attachment-words">
        <span class="attachment-name">{name}</span>
        <small class="muted">{sizeInWords(size)}</small>
      </span>
    </a>
  );
}

/** Bytes as people say them. */
function sizeInWords(bytes: number): string {
  if (bytes < 1_024) return `${bytes} bytes`;
  const kib = bytes / 1_024;
  return kib < 1_024 ? `${kib.toFixed(1)} KB` : `${(kib / 1_024).toFixed(1)} MB`;
}
