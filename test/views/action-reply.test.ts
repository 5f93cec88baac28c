import fc from 'fast-check';
import type { Case } from '../../src/entities/case';
import { actionReply } from '../../src/views/action-reply';
import { aCase, anyNumber, hostileCase } from './hostile-case';
import { messageFaults } from './message-faults';
import { t } from './strict-translator';

const said = (record: Case, replacedNumber: number | null = null) =>
  actionReply({ record, replacedNumber, evidenceKept: null }, t).content;
const ann = '<@100000000000000002> (ann)';

describe('actionReply', () => {
  it('is taken by Discord and pings nobody, whatever came of the action', () => {
    fc.assert(
      fc.property(
        hostileCase,
        fc.option(anyNumber),
        fc.option(fc.boolean()),
        (record, replacedNumber, evidenceKept) => {
          const answer = actionReply({ record, replacedNumber, evidenceKept }, t);
          expect(messageFaults(answer)).toEqual([]);
          expect(answer.allowedMentions).toEqual({ parse: [] });
        },
      ),
    );
  });

  it('says what was done, to whom, until when, and under which number', () => {
    expect(said(aCase())).toBe(`${ann} is banned. Case 7.`);
    const expiresAt = new Date('2026-02-01T00:00:00Z');
    expect(said(aCase({ type: 'tempban', expiresAt }))).toBe(
      `${ann} is banned for a time, until <t:1769904000:f> (<t:1769904000:R>). Case 7.`,
    );
  });

  it('says that nothing was done, and why', () => {
    expect(said(aCase({ status: 'failed', failure: 'unknown_user' }))).toBe(
      `Nothing was done to ${ann}: Discord knows nobody by this id. Case 7 says so.`,
    );
  });

  it('claims nothing while it is not known', () => {
    const answer = said(aCase({ status: 'pending', notice: 'failed' }), 3);
    expect(answer).toContain(`It is not known yet whether ${ann} is banned.`);
    expect(answer).not.toMatch(/replaces|could not be told/);
  });

  it('names the sanction it replaces, and calls a lifted one not replaced', () => {
    expect(said(aCase(), 3)).toBe(`${ann} is banned. Case 7.\nThis replaces case 3.`);
    expect(said(aCase({ type: 'unban' }), 3)).toBe(`${ann} is unbanned. Case 7.`);
    expect(said(aCase({ type: 'unjail', sanction: 'jail' }), 3)).toBe(
      `${ann} is released from jail. Case 7.`,
    );
  });

  it('admits that they could not be told, and only that', () => {
    for (const notice of ['closed', 'failed'] as const) {
      expect(said(aCase({ notice }))).toBe(`${ann} is banned. Case 7.\nThey could not be told.`);
    }
    for (const notice of ['none', 'delivered'] as const)
      expect(said(aCase({ notice }))).toBe(`${ann} is banned. Case 7.`);
  });

  it('says whether the evidence was kept, and nothing where none was given', () => {
    const about = (evidenceKept: boolean | null) =>
      actionReply({ record: aCase(), replacedNumber: null, evidenceKept }, t).content;
    expect(about(true)).toContain('The evidence is kept with the case');
    expect(about(false)).toContain('The evidence could not be kept');
    expect(about(null)).not.toContain('evidence');
  });

  it('names the roles that a jail left or a release could not give back', () => {
    const unmovedRoles = ['5', '6'];
    expect(said(aCase({ type: 'jail', unmovedRoles }))).toContain(
      'These roles could not be taken: <@&5> <@&6>.',
    );
    expect(said(aCase({ type: 'unjail', unmovedRoles }))).toContain(
      'These roles could not be given back: <@&5> <@&6>.',
    );
    expect(said(aCase({ type: 'jail', unmovedRoles: [] }))).toBe(`${ann} is jailed. Case 7.`);
  });

  it('shows a name with braces or dollars as it is', () => {
    const bot = '{{did}} {{number}} $t(type.ban) $&';
    expect(said(aCase({ userName: bot }))).toBe(`<@100000000000000002> (${bot}) is banned. Case 7.`);
  });
});
