import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Context } from '../../src/moderation/context';
import { settingsFor } from '../../src/moderation/settings-for';

describe('What a guild says about an action', () => {
  it('is told where it is waited for that it could not be read, and nowhere else', async () => {
    const unheard: unknown[] = [];
    const hear = (reason: unknown) => void unheard.push(reason);
    process.on('unhandledRejection', hear);
    const away = new Error('The database is away.');
    const guilds = { settings: () => Promise.reject(away) } as unknown as Context['guilds'];
    const settings = settingsFor({ guilds }, { type: 'ban', guildId: '1' });
    await nextTurn();
    await expect(settings).rejects.toBe(away);
    process.off('unhandledRejection', hear);
    expect(unheard).toEqual([]);
  });
});
