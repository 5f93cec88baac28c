import type { DraftField } from './draft';

/**
 * What bots and people call the columns of their tables, without anything but letters and digits, the surest name
 * first: the first that a table has is taken.
 */
const names = {
  number: ['casenumber', 'number', 'case', 'caseno', 'no', 'caseid', 'id'],
  type: ['type', 'casetype', 'action', 'actiontype', 'punishment', 'punishmenttype', 'kind'],
  userId: [
    'userid',
    'caseuserid',
    'targetid',
    'memberid',
    'offenderid',
    'discordid',
    'user',
    'target',
    'member',
  ],
  userName: [
    'username',
    'usertag',
    'targetname',
    'targettag',
    'membername',
    'offender',
    'name',
    'user',
    'target',
  ],
  moderatorId: [
    'moderatorid',
    'casemoderatorid',
    'modid',
    'staffid',
    'authorid',
    'moderator',
    'mod',
    'staff',
    'author',
  ],
  moderatorName: [
    'moderatorname',
    'moderatortag',
    'modname',
    'modtag',
    'moderator',
    'mod',
    'staff',
    'author',
  ],
  reason: ['reason', 'casereason', 'note', 'notes', 'comment', 'description'],
  createdAt: ['createdat', 'casecreatedat', 'created', 'issuedat', 'date', 'time', 'timestamp'],
  expiresAt: ['expiresat', 'caseexpiresat', 'expires', 'expiration', 'expiry', 'endsat', 'until'],
  status: ['status', 'casestatus'],
  failure: ['failure'],
  endedAt: ['endedat'],
  ending: ['ending'],
  deletedAt: ['deletedat'],
  deletedById: ['deletedbyid'],
  deleteReason: ['deletereason'],
  origin: ['origin'],
  guildId: ['guildid', 'serverid'],
} as const satisfies Record<DraftField, readonly string[]>;

/** Which column holds what of a case, by the place of the column. */
export type Columns = Readonly<Partial<Record<DraftField, number>>>;

/** Finds the columns of a table by their names, however they are spelt. */
export function findColumns(header: readonly string[]): Columns {
  const found = header.map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  const places = Object.entries(names).flatMap(([field, known]): [string, number][] => {
    const name = known.find((each) => found.includes(each));
    return name === undefined ? [] : [[field, found.indexOf(name)]];
  });
  return Object.fromEntries(places);
}
