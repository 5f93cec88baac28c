/** A file that a moderator attached. Its address stops working after a while. */
export interface Attachment {
  readonly name: string;
  readonly url: string;
}

/** A file whose content is known here. */
export interface WrittenFile {
  readonly name: string;
  readonly content: string;
}

/** A file that is kept. */
export interface KeptFile {
  readonly sizeBytes: number;
  /** In lower-case hexadecimal; names the file. */
  readonly sha256: string;
}

/** A kept file under the name it had, and where it lies. */
export interface StoredFile {
  readonly name: string;
  readonly path: string;
}

/** Where evidence is kept. */
export interface EvidenceFiles {
  /**
   * Keeps a file under its hash, so that keeping it twice is the same as keeping it once; an attachment is fetched.
   *
   * @returns null when it is larger than it may be, or cannot be fetched.
   */
  keep(attachment: Attachment, mostBytes: number): Promise<KeptFile | null>;

  /** As `keep`, for what is known already; null when it cannot be written. */
  write(content: Buffer): Promise<KeptFile | null>;

  /** Where a kept file lies; null when it is not there any more. */
  find(sha256: string): Promise<string | null>;

  /**
   * Removes a kept file; one that is not there counts as removed.
   *
   * @returns whether it is gone.
   */
  remove(sha256: string): Promise<boolean>;
}
