import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PermissionsBitField } from 'discord.js';
import { missingPermissions } from '../../src/moderation/missing-permissions';
import { invitationTo, invitedPermissions } from '../../src/setup/invitation';

const invited = new PermissionsBitField(invitedPermissions).toArray();

describe('The invitation', () => {
  it('asks for what something rests on, and for no more', () => {
    const needed = missingPermissions(new Set()).flatMap((finding) =>
      finding.code === 'bot_lacks' ? [finding.permission] : [],
    );
    // Needed in the log channel alone, whose permissions are looked at by themselves.
    const inTheLog = ['EmbedLinks', 'AttachFiles'];
    expect([...invited].sort()).toEqual([...new Set([...needed, ...inTheLog])].sort());
  });

  it('is the link that the README gives', () => {
    const readme = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');
    expect(readme).toContain(invitationTo('YOUR_APPLICATION_ID'));
  });
});
