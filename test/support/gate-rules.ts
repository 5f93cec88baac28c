/** The permissions that are taken away, from whoever asks and from the bot. */
const permissionsTaken = ['Ban Members', 'Moderate Members', 'Kick Members'] as const;
export type Lack = (typeof permissionsTaken)[number] | null;

/** What somebody tries to do to somebody, and what Discord's documents and the page of promises say it takes. */
interface Demand {
  /** Without it the door does not open, whoever it is about. */
  readonly door?: 'Ban Members' | 'Moderate Members';
  readonly ofModerator: 'Ban Members' | 'Kick Members' | 'Moderate Members';
  /** Absent where Discord is not asked for anything. */
  readonly ofBot?: 'Ban Members' | 'Kick Members' | 'Moderate Members' | 'Manage Roles';
  /** Whom it can be done to; a ban can be lifted of whoever is banned, and nobody who is banned is a member. */
  readonly whom: 'anybody' | 'members' | 'the banned';
  /** A batch leaves out whoever it cannot be done to; whoever is reported does not decide about the report. */
  readonly of?: 'a batch' | 'a report';
}

export const demands = {
  ban: { ofModerator: 'Ban Members', ofBot: 'Ban Members', whom: 'anybody' },
  tempban: { ofModerator: 'Ban Members', ofBot: 'Ban Members', whom: 'anybody' },
  unban: { ofModerator: 'Ban Members', ofBot: 'Ban Members', whom: 'the banned' },
  softban: { ofModerator: 'Ban Members', ofBot: 'Ban Members', whom: 'anybody' },
  kick: { ofModerator: 'Kick Members', ofBot: 'Kick Members', whom: 'members' },
  timeout: { ofModerator: 'Moderate Members', ofBot: 'Moderate Members', whom: 'members' },
  untimeout: { ofModerator: 'Moderate Members', ofBot: 'Moderate Members', whom: 'anybody' },
  warn: { ofModerator: 'Moderate Members', whom: 'anybody' },
  note: { ofModerator: 'Moderate Members', whom: 'anybody' },
  jail: { ofModerator: 'Moderate Members', ofBot: 'Manage Roles', whom: 'members' },
  unjail: { ofModerator: 'Moderate Members', ofBot: 'Manage Roles', whom: 'anybody' },
  'edit a reason': { door: 'Moderate Members', ofModerator: 'Moderate Members', whom: 'anybody' },
  'move the end of a ban': { door: 'Moderate Members', ofModerator: 'Ban Members', whom: 'anybody' },
  'move the end of a jail': { door: 'Moderate Members', ofModerator: 'Moderate Members', whom: 'anybody' },
  'delete a case': { door: 'Moderate Members', ofModerator: 'Moderate Members', whom: 'anybody' },
  'restore a case': { door: 'Moderate Members', ofModerator: 'Moderate Members', whom: 'anybody' },
  'press “Lift it” under a ban': {
    door: 'Moderate Members',
    ofModerator: 'Ban Members',
    ofBot: 'Ban Members',
    whom: 'the banned',
  },
  'press “Lift it” under a jail': {
    door: 'Moderate Members',
    ofModerator: 'Moderate Members',
    ofBot: 'Manage Roles',
    whom: 'anybody',
  },
  'press “Undo” under a ban': { ofModerator: 'Ban Members', ofBot: 'Ban Members', whom: 'the banned' },
  'press “Undo” under a jail': { ofModerator: 'Moderate Members', ofBot: 'Manage Roles', whom: 'anybody' },
  'press “Undo” under a timeout': {
    ofModerator: 'Moderate Members',
    ofBot: 'Moderate Members',
    whom: 'anybody',
  },
  'press “Undo” under a kick': { ofModerator: 'Kick Members', whom: 'anybody' },
  'press “Undo” under a warning': { ofModerator: 'Moderate Members', whom: 'anybody' },
  'ban in a batch': {
    ...{ door: 'Ban Members', ofModerator: 'Ban Members', ofBot: 'Ban Members', whom: 'anybody' },
    of: 'a batch',
  },
  'delete a message and warn': { ofModerator: 'Moderate Members', whom: 'anybody' },
  'act on a report with a kick': {
    ...{ door: 'Moderate Members', ofModerator: 'Kick Members', ofBot: 'Kick Members', whom: 'members' },
    of: 'a report',
  },
  'accept an appeal under a ban': {
    door: 'Ban Members',
    ofModerator: 'Ban Members',
    ofBot: 'Ban Members',
    whom: 'the banned',
  },
} as const satisfies Record<string, Demand>;

export type Deed = keyof typeof demands;

/** How somebody stands to whoever asks, and to the bot. */
export interface Relation {
  readonly is?: 'themselves' | 'the bot' | 'the owner';
  readonly isMember: boolean;
  readonly belowModerator: boolean;
  readonly belowBot: boolean;
}

const member = { isMember: true, belowModerator: true, belowBot: true } as const;

export const relations = {
  themselves: { ...member, is: 'themselves', belowModerator: false },
  'the bot': { ...member, is: 'the bot', belowModerator: false, belowBot: false },
  'the owner': { ...member, is: 'the owner' },
  'an admin above them': { ...member, belowModerator: false },
  'an equal with the same role': { ...member, belowModerator: false },
  'somebody with an older role of the same position': { ...member, belowModerator: false },
  'somebody with a newer role of the same position': member,
  'somebody below': member,
  'somebody above the bot, though below them': { ...member, belowBot: false },
  'somebody with an older role at the position of the bot, though below them': { ...member, belowBot: false },
  'somebody with a newer role at the position of the bot, though below them': member,
  'somebody above both': { ...member, belowModerator: false, belowBot: false },
  'somebody who is not a member': { ...member, isMember: false },
  'another bot, below': member,
} as const satisfies Record<string, Relation>;

export type RelationName = keyof typeof relations;

/** One cell of the matrix. */
export interface Attempt {
  readonly deed: Deed;
  readonly whom: RelationName;
  readonly moderatorLacks: Lack;
  readonly botIsBare: boolean;
}

interface Facts extends Relation, Demand {
  readonly moderatorLacks: Lack;
  readonly botIsBare: boolean;
}

/** What is said to whoever asks for one person, and in a batch under whoever is left out. */
const either =
  (words: string, leftOut: string) =>
  ({ of }: Facts) =>
    of === 'a batch' ? `Left out: ${leftOut}` : words;

const lacks = (who: string, permission?: string) => `${who} the permission “${permission ?? ''}”`;

/** Every cause there is against it, in the order in which they are to be named, and the words that name them. */
const causes: readonly (readonly [words: (facts: Facts) => string, holds: (facts: Facts) => boolean])[] = [
  [({ door }) => lacks('You lack', door), (f) => !!f.door && f.door === f.moderatorLacks],
  [({ ofBot }) => lacks('The bot lacks', ofBot), (f) => f.of === 'a batch' && f.botIsBare],
  [() => 'This report is about you', (f) => f.of === 'a report' && f.is === 'themselves'],
  [either('does not act on itself', 'the bot itself'), ({ is }) => is === 'the bot'],
  [either('cannot do this to yourself', 'yourself'), ({ is }) => is === 'themselves'],
  [
    either('The owner of the server stands above everybody', 'the owner of the server'),
    ({ is }) => is === 'the owner',
  ],
  [({ ofModerator }) => lacks('You lack', ofModerator), (f) => f.ofModerator === f.moderatorLacks],
  [either('is not below yours', 'not below your highest role'), ({ belowModerator }) => !belowModerator],
  [({ ofBot }) => lacks('The bot lacks', ofBot), (f) => !!f.ofBot && f.botIsBare],
  [
    either("is not below the bot's", 'not below the bot’s highest role'),
    ({ ofBot, belowBot }) => !!ofBot && !belowBot,
  ],
  [() => 'is not in this server', ({ whom, isMember }) => whom === 'members' && !isMember],
  [() => 'is not banned', ({ whom, isMember }) => whom === 'the banned' && isMember],
];

/** The words with which it is to be refused, or null for what is to be done. */
export function refusalOf({ deed, whom, moderatorLacks, botIsBare }: Attempt): string | null {
  const demand: Demand = demands[deed];
  const relation: Relation = relations[whom];
  const rank = demand.whom === 'the banned' ? { belowModerator: true, belowBot: true } : {};
  const facts: Facts = { ...demand, ...relation, ...rank, whom: demand.whom, moderatorLacks, botIsBare };
  const [words] = causes.find(([, holds]) => holds(facts)) ?? [];
  return words?.(facts) ?? null;
}

/** Whether there can be such a thing: nobody is a member and banned. */
function canBe({ deed, whom }: Pick<Attempt, 'deed' | 'whom'>): boolean {
  const { is, isMember }: Relation = relations[whom];
  return !deed.endsWith('under a ban') || is !== undefined || !isMember;
}

/** Only what takes the permission to kick is tried without it, and without what the bot lacks besides. */
function isTried({ deed, moderatorLacks, botIsBare }: Attempt): boolean {
  return moderatorLacks !== 'Kick Members' || (demands[deed].ofModerator === moderatorLacks && !botIsBare);
}

/** The whole matrix. */
export const attempts: readonly Attempt[] = [null, ...permissionsTaken].flatMap((moderatorLacks) =>
  [false, true].flatMap((botIsBare) =>
    (Object.keys(relations) as RelationName[]).flatMap((whom) =>
      (Object.keys(demands) as Deed[])
        .map((deed) => ({ deed, whom, moderatorLacks, botIsBare }))
        .filter((attempt) => canBe(attempt) && isTried(attempt)),
    ),
  ),
);
