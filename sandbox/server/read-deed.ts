import { z } from 'zod';
import type { CompletionQuestion, Deed, OffersQuestion, Trouble } from '../contract/deed';

const id = z.string().regex(/^\d{1,20}$/);
const as = id;
const text = z.string().max(4000);
const reason = z.string().max(512).optional();
const names = z.string().max(100);

/** Base64 of 8 MB, which is more than anything here needs. */
const file = z.object({
  fileName: z.string().max(200),
  contentType: names,
  data: z.base64().max(11_000_000),
});
const scalar = z.union([text, z.number(), z.boolean()]);

const deed = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('command'),
    as,
    channelId: id,
    name: names,
    options: z.record(names, scalar.or(file)),
  }),
  z.object({ kind: z.enum(['user-menu', 'message-menu']), as, channelId: id, name: names, targetId: id }),
  z.object({ kind: z.literal('click'), as, messageId: id, customId: names }),
  z.object({ kind: z.literal('select'), as, messageId: id, customId: names, values: z.array(names).max(25) }),
  z.object({
    kind: z.literal('submit'),
    as,
    runId: id,
    fields: z.record(names, text.or(z.array(names).max(25))),
  }),
  z.object({ kind: z.literal('dismiss'), as, runId: id.optional(), messageId: id.optional() }),
  z.object({ kind: z.literal('write'), as, channelId: id, text }),
  z.object({ kind: z.literal('delete'), as, messageId: id }),
  z.object({ kind: z.enum(['ban', 'unban', 'kick']), as, guildId: id, userId: id, reason }),
  z.object({
    kind: z.literal('time-out'),
    as,
    guildId: id,
    userId: id,
    minutes: z.number().min(0).max(40_319),
    reason,
  }),
  z.object({ kind: z.enum(['give-role', 'take-role']), as, guildId: id, userId: id, roleId: id }),
  z.object({ kind: z.enum(['join', 'leave']), as, guildId: id }),
]);

const trouble = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answers'), status: z.literal([500, 429, 403]).nullable() }),
  z.object({ kind: z.literal('dms'), closed: z.boolean() }),
  z.object({ kind: z.enum(['drop-gateway', 'kill-bot', 'reset']) }),
  z.object({ kind: z.literal('database'), up: z.boolean() }),
  z.object({ kind: z.literal('pass-time'), minutes: z.number().positive().max(527_040) }),
]);

const offers = z.object({ as, channelId: id });
const completion = z.object({
  as,
  channelId: id,
  name: names,
  options: z.record(names, scalar),
  focused: names,
});

export const readDeed = (body: unknown): Deed => deed.parse(body) as Deed;
export const readTrouble = (body: unknown): Trouble => trouble.parse(body);
export const readOffersQuestion = (body: unknown): OffersQuestion => offers.parse(body);
export const readCompletionQuestion = (body: unknown): CompletionQuestion => completion.parse(body);
