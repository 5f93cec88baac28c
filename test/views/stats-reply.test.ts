import { caseTypes } from '../../src/entities/case-type';
import type { Statistics } from '../../src/moderation/count-cases';
import { statsChart, statsReply } from '../../src/views/stats-reply';
import { messageFaults } from './message-faults';
import { t } from './strict-translator';

const many = 2 ** 31 - 1;
const full: Statistics = {
  counts: {
    total: many,
    totalWithDeleted: many,
    undone: many,
    byType: caseTypes.map((type) => ({ type, count: many })),
    byModerator: Array.from({ length: 10 }, (_, index) => ({
      moderatorId: String(2n ** 62n + BigInt(index)),
      count: many,
    })),
    moderatorCount: many,
  },
  userId: String(2n ** 62n),
  since: new Date(0),
};
const none: Statistics = {
  counts: { total: 0, totalWithDeleted: 0, undone: 0, byType: [], byModerator: [], moderatorCount: 0 },
  userId: null,
  since: null,
};
const picture = Buffer.from('picture');

describe('statsReply', () => {
  it('is taken by Discord however much there is, with a picture and without', () => {
    for (const statistics of [full, none]) {
      for (const drawn of [picture, null]) {
        const answer = statsReply(statistics, drawn, t);
        expect(messageFaults(answer)).toEqual([]);
        expect(answer.allowedMentions).toEqual({ parse: [] });
      }
    }
  });

  it('attaches the picture, and says so where there is none', () => {
    expect(statsReply(full, picture, t)).toMatchObject({
      content: '',
      embeds: [{ image: { url: 'attachment://cases.png' } }],
      files: [{ name: 'cases.png', attachment: picture }],
    });
    expect(statsReply(full, null, t)).toMatchObject({
      content: expect.stringContaining('could not be drawn') as string,
      files: [],
    });
  });

  it('says that there are no cases', () => {
    expect(statsReply(none, null, t)).toMatchObject({
      content: '',
      embeds: [{ description: 'There are no such cases.', fields: [] }],
    });
  });
});

describe('statsChart', () => {
  it('has a bar for each type, by its name', () => {
    expect(statsChart(full, t).bars).toHaveLength(caseTypes.length);
    expect(statsChart(full, t).bars[0]).toEqual({ label: 'Ban', count: many });
  });
});
