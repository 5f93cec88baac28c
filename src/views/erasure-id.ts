import type { ErasureOrder } from '../moderation/erasure-order';

const shape = /^erase:(?:person:(\d{1,19})|guild:(\d{1,10})):(\d{1,19}):(\d{1,13})$/;

/** Writes an order into the id of the button that confirms it, so that it outlives the process. */
export function toErasureId(order: ErasureOrder): string {
  const about = order.what === 'person' ? order.userId : order.seenEndings;
  return ['erase', order.what, about, order.askedById, order.askedAt.getTime()].join(':');
}

/** Reads an order back; null for an id that is none of ours. */
export function fromErasureId(customId: string): ErasureOrder | null {
  const [, userId, seenEndings, askedById = '', at] = shape.exec(customId) ?? [];
  const asked = { askedById, askedAt: new Date(Number(at)) };
  if (userId !== undefined) return { what: 'person', userId, ...asked };
  return seenEndings === undefined ? null : { what: 'guild', seenEndings: Number(seenEndings), ...asked };
}
