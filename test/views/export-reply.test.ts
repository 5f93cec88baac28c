import { exportReply } from '../../src/views/export-reply';
import { messageFaults } from './message-faults';
import { t } from './strict-translator';

const content = Buffer.from('{}');

describe('exportReply', () => {
  it('attaches the file under a name that says whose it is, and says where evidence lies', () => {
    const answer = exportReply({ guildId: '7', content, isCompressed: false }, t);
    expect(answer.files).toEqual([{ name: 'bailiff-7.json', attachment: content }]);
    expect(answer.content).toContain('lie in the data directory of the bot');
    expect(messageFaults(answer)).toEqual([]);
    expect(answer.allowedMentions).toEqual({ parse: [] });
  });

  it('says how to open what is compressed', () => {
    const answer = exportReply({ guildId: '7', content, isCompressed: true }, t);
    expect(answer.files).toMatchObject([{ name: 'bailiff-7.json.gz' }]);
    expect(answer.content).toContain('gzip');
  });
});
