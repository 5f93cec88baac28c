const callback = /^\/interactions\/(\d+)\/[^/]+\/callback/;

/** The id of the interaction to which a request to this address is the first answer; null for any other request. */
export const answeredInteraction = (path: string): string | null => callback.exec(path)?.[1] ?? null;
