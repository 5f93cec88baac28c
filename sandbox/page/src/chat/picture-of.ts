import type { AttachmentView } from '../../../contract/snapshot';

const attached = 'attachment://';

/** Where a picture of an embed is found: a file of the same message goes by its name. */
export function pictureOf(url: string, attachments: readonly AttachmentView[]): string {
  const named =
    url.startsWith(attached) && attachments.find(({ name }) => name === url.slice(attached.length));
  return named ? named.url : url;
}
