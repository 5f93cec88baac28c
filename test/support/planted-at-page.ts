import type { Planting } from './planting';

/** Who may know the page of the sandbox, and whom it may know. */
export const plantedAtPage: Readonly<Record<string, Planting>> = {
  'page-knows-the-contract-alone': {
    caught: [
      ['sandbox/page/src/', 'sandbox/server/', 'by type'],
      ['sandbox/page/src/', 'sandbox/discord/'],
      ['sandbox/page/src/', 'zod'],
    ],
    allowed: [
      ['sandbox/page/src/', 'sandbox/page/src/'],
      ['sandbox/page/src/', 'sandbox/contract/', 'by type'],
      ['sandbox/page/src/', 'preact'],
    ],
  },
  'contract-is-words': {
    caught: [
      ['sandbox/contract/', 'sandbox/server/', 'by type'],
      ['sandbox/contract/', 'preact'],
    ],
    allowed: [['sandbox/contract/', 'sandbox/contract/']],
  },
  'page-is-served-not-imported': {
    caught: [
      ['sandbox/server/', 'sandbox/page/src/', 'by type'],
      ['test/page/', 'sandbox/page/src/'],
    ],
    allowed: [['sandbox/server/', 'sandbox/contract/', 'by type']],
  },
};
