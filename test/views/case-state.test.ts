import { caseStates, caseTypes, endings, lastingTypes } from '../../src/entities/case-type';
import { caseState, listStates } from '../../src/views/case-state';
import { aCase } from './hostile-case';

const lasting: readonly string[] = lastingTypes;

describe('caseState', () => {
  it.each(caseTypes)(
    'of a %s that was carried out is in force if it lasts, and done if it does not',
    (type) => {
      expect(caseState(aCase({ type }))).toBe(lasting.includes(type) ? 'active' : 'done');
    },
  );

  it('is how it ended, once it has', () => {
    expect(endings.map((ending) => caseState(aCase({ ending })))).toEqual([...endings]);
  });

  it('is whether it happened, while or because it did not', () => {
    expect([caseState(aCase({ status: 'pending' })), caseState(aCase({ status: 'failed' }))]).toEqual([
      'pending',
      'failed',
    ]);
  });

  it('is deleted before anything else', () => {
    const deletedAt = new Date('2026-01-02T00:00:00Z');
    for (const status of ['pending', 'failed', 'applied'] as const)
      expect(caseState(aCase({ status, deletedAt }))).toBe('deleted');
    expect(caseState(aCase({ ending: 'expired', deletedAt }))).toBe('deleted');
  });
});

describe('listStates', () => {
  it('offer every state the list can be narrowed to', () => {
    expect([...listStates].toSorted()).toEqual([...caseStates].toSorted());
  });
});
