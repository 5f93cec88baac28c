const drawnAfterMs = 60;

/** The id a message has in the document. */
export const messageElementId = (messageId: string): string => `message-${messageId}`;

/** Brings a message into sight, once the channel it stands in is drawn, and points at it. */
export function showMessage(messageId: string): void {
  setTimeout(() => {
    const element = document.getElementById(messageElementId(messageId));
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  }, drawnAfterMs);
}
