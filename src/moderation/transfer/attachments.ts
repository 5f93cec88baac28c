import type { Attachment } from '../evidence';

/** Where files that were attached to a command are fetched. */
export interface Attachments {
  /**
   * Fetches an attachment, from the address Discord gave and no other.
   *
   * @returns null when it is larger than 10 MiB, or cannot be fetched.
   */
  fetch(attachment: Attachment): Promise<Uint8Array | null>;
}
