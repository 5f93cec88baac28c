import { JsonObject } from '../json';

/** A file somebody is about to upload. */
export interface UploadedFile {
  name: string;
  content: Buffer | string;
  contentType: string;
}

/** A file as the pretend Discord keeps and serves it. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly content: Buffer;
  readonly url: string;
  readonly description: string | null;
}

export function attachmentPayload(attachment: Attachment): JsonObject {
  return {
    id: attachment.id,
    filename: attachment.name,
    size: attachment.content.length,
    url: attachment.url,
    proxy_url: attachment.url,
    content_type: attachment.contentType,
    ...(attachment.description === null ? {} : { description: attachment.description }),
  };
}
