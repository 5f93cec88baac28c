import { bannedForATime, botCameBack, doneByHand, expired, isMara, jailEnded } from './tour-conditions';
import type { TourStep } from './tour-step';

/** The steps of the tour, in their order. */
export const tourSteps: readonly TourStep[] = [
  {
    title: 'Be somebody',
    text: 'You can be anybody here. Be mara, a moderator, and read what spencer wrote in #general.',
    places: ['cast', 'chat'],
    moves: [
      { kind: 'be', name: 'mara' },
      { kind: 'look', name: 'general' },
    ],
    isDone: isMara,
    done: 'you are mara.',
  },
  {
    title: 'Ban for half a minute',
    text: 'Type `/tempban` into the message box. Choose spencer, `30s` and a reason, and send it. The case is recorded before Discord is asked.',
    places: ['composer'],
    moves: [{ kind: 'be', name: 'mara' }],
    isDone: bannedForATime,
    done: 'spencer is banned, and a case says so.',
  },
  {
    title: 'See it end',
    text: 'The cases under Watch count down. The ban ends by itself; nobody has to be there. Who cannot wait lets a minute pass under Break.',
    places: ['watch'],
    moves: [],
    isDone: expired,
    done: 'the ban has expired, and spencer may come back.',
  },
  {
    title: 'Jail and release',
    text: 'Type `/jail` and choose finn: their roles are taken, and only the jail is left to them. Then `/unjail`, and they have what they had.',
    places: ['composer', 'members'],
    moves: [{ kind: 'be', name: 'mara' }],
    isDone: jailEnded,
    done: 'finn is free and has their roles again.',
  },
  {
    title: 'By hand counts too',
    text: 'Be olivia, the owner. Open the menu of somebody in the list of members, and time them out or ban them without the bot. It becomes a case all the same.',
    places: ['members'],
    moves: [{ kind: 'be', name: 'olivia' }],
    isDone: doneByHand,
    done: 'what olivia did by hand is a case.',
  },
  {
    title: 'Break it',
    text: 'Kill the bot under Break, best in the middle of something. It is started again, and settles what it left. Then cases and Discord agree.',
    places: ['break'],
    moves: [],
    isDone: botCameBack,
    done: 'the bot is back, and cases and Discord agree.',
  },
];
