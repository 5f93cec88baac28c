import fc from 'fast-check';
import { Case } from '../../src/entities/case';
import { CaseEdit, editedFields } from '../../src/entities/case-edit';
import { caseTypes, endings, notices, sanctionOf } from '../../src/entities/case-type';
import type { Purge } from '../../src/entities/purge';
import type { NamedPosts } from '../../src/moderation/log-post';
import { failures } from './failures';
import { hostileText } from './hostile-text';

/** Discord's limit for a name. */
const longestName = 32;

/** Discord's limit for a reason in the audit log, and so for a reason here. */
const longestReason = 512;

export const anyId = fc.bigInt({ min: 10n ** 16n, max: 2n ** 63n - 1n }).map(String);
const anyName = fc.option(hostileText(longestName));
const anyReason = fc.option(hostileText(longestReason));
export const anyNumber = fc.integer({ min: 1, max: 2 ** 31 - 1 });
export const anyTime = fc.date({
  min: new Date('2015-01-01'),
  max: new Date('2199-12-31'),
  noInvalidDate: true,
});

/** As many roles as a guild can have. */
export const anyRoles = fc
  .tuple(fc.integer({ min: 0, max: 250 }), fc.bigInt({ min: 10n ** 16n, max: 2n ** 62n }))
  .map(([count, first]) => Array.from({ length: count }, (_, index) => String(first + BigInt(index))));

/** Whether it happened, and how it ended, as the table allows it. */
const course = fc.oneof(
  fc.record({ status: fc.constant('pending') }),
  fc.record({
    status: fc.constant('failed'),
    failure: fc.option(fc.constantFrom(...failures)),
    settledAt: anyTime,
  }),
  fc.record({ status: fc.constant('applied'), settledAt: anyTime }),
  fc.record({
    status: fc.constant('applied'),
    settledAt: anyTime,
    ending: fc.constantFrom(...endings),
    endedAt: anyTime,
    endedByNumber: fc.option(anyNumber),
  }),
);

const deletion = fc.oneof(
  fc.constant({ deletedAt: null, deletedById: null, deleteReason: null }),
  fc.record({ deletedAt: anyTime, deletedById: anyId, deleteReason: anyReason }),
);

/** The messages of a purge, as many as there can be. */
const anyPurge: fc.Arbitrary<Purge> = fc.record({
  channelId: anyId,
  filters: fc.subarray(['user', 'contains', 'bots', 'links', 'attachments'] as const),
  foundCount: anyNumber,
  messageIds: fc.constant([]),
  authorIds: fc.constant([]),
  contentSeen: fc.boolean(),
  deletedCount: fc.option(anyNumber),
  failure: fc.option(fc.constantFrom(...failures)),
});

const known = fc.record({
  id: anyId,
  guildId: anyId,
  number: anyNumber,
  type: fc.constantFrom(...caseTypes),
  userId: anyId,
  userName: anyName,
  moderatorId: anyId,
  moderatorName: anyName,
  reason: anyReason,
  createdAt: anyTime,
  expiresAt: fc.option(anyTime),
  notice: fc.constantFrom(...notices),
  unmovedRoles: fc.option(anyRoles),
  purge: fc.option(anyPurge),
  batch: fc.option(anyNumber),
  changedAt: anyTime,
  undoUntil: fc.option(anyTime),
  undoNotice: fc.constantFrom(...notices),
  undoneById: fc.option(anyId),
});

const nothingYet = {
  undoNotice: 'none',
  undoneById: null,
  undoUntil: null,
  failure: null,
  settledAt: null,
  ending: null,
  endedAt: null,
  endedByNumber: null,
  batch: null,
  approvedById: null,
};

const filled = (fields: object): Case => Object.assign(new Case(), nothingYet, fields);

/** Any case there can be, with text that means harm. */
export const hostileCase: fc.Arbitrary<Case> = fc
  .tuple(known, course, deletion)
  .map(([is, went, hidden]) => filled({ ...is, ...went, ...hidden, sanction: sanctionOf[is.type] }));

/** A ban that is in force, with whatever a test says of it. */
export function aCase(fields: Partial<Case> = {}): Case {
  return filled({
    id: '1',
    guildId: '100000000000000001',
    number: 7,
    type: 'ban',
    sanction: 'ban',
    userId: '100000000000000002',
    userName: 'ann',
    moderatorId: '100000000000000003',
    moderatorName: 'moe',
    reason: 'spam',
    createdAt: new Date('2026-01-01T00:00:00Z'),
    expiresAt: null,
    status: 'applied',
    settledAt: new Date('2026-01-01T00:00:01Z'),
    notice: 'none',
    unmovedRoles: null,
    purge: null,
    deletedAt: null,
    deletedById: null,
    deleteReason: null,
    ...fields,
  } satisfies Partial<Case>);
}

/** A log in which every case there can be has a post, at the longest address there is. */
export const postsOfAll: NamedPosts = new (class extends Map {
  override readonly size = 1;
  override get = (number: number) => {
    const id = '9223372036854775807';
    return number > 0 ? { guildId: id, channelId: id, messageId: id } : undefined;
  };
})();

const iso = anyTime.map((time) => time.toISOString());
const values = {
  reason: fc.tuple(anyReason, anyReason),
  status: fc.constant(['pending', 'applied'] as const),
  expires_at: fc.tuple(fc.option(iso), fc.option(iso)),
  appeal: fc.constant(['open', 'refused'] as const),
  deleted: fc.oneof(fc.tuple(fc.constant(null), iso), fc.tuple(iso, fc.constant(null))),
} as const;

/** Any change of a case there can be, with text that means harm. */
export const hostileEdit: fc.Arbitrary<CaseEdit> = fc.constantFrom(...editedFields).chain((field) =>
  fc
    .record({
      editorId: anyId,
      editorName: anyName,
      comment: anyReason,
      editedAt: anyTime,
      both: values[field],
    })
    .map(({ both: [oldValue, newValue], ...edit }) =>
      Object.assign(new CaseEdit(), { ...edit, field, oldValue, newValue }),
    ),
);
