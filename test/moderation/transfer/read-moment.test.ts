import fc from 'fast-check';
import { readMoment } from '../../../src/moderation/transfer/read-moment';

const read = (text: string) => readMoment(text)?.at.toISOString() ?? null;

describe('readMoment', () => {
  it.each([
    ['2024-03-01T12:00:00Z', '2024-03-01T12:00:00.000Z', true],
    ['2024-03-01 12:00:00', '2024-03-01T12:00:00.000Z', false],
    ['2024-03-01 12:00:00.123456+00', '2024-03-01T12:00:00.123Z', true],
    ['2024-03-01T12:00+02:00', '2024-03-01T10:00:00.000Z', true],
    ['2024-03-01 12:00 UTC', '2024-03-01T12:00:00.000Z', true],
    ['2024-03-01', '2024-03-01T00:00:00.000Z', false],
    ['1709294400', '2024-03-01T12:00:00.000Z', true],
    ['1709294400000', '2024-03-01T12:00:00.000Z', true],
  ])('reads %s', (text, iso, hasZone) => {
    expect(readMoment(text)).toEqual({ at: new Date(iso), hasZone });
  });

  it.each([
    '2024-02-31',
    '2024-13-01',
    '0000-00-00',
    '2024-03-01 25:00',
    '01/03/2024',
    'yesterday',
    '',
    '12',
  ])('reads nothing in %j', (text) => {
    expect(readMoment(text)).toBeNull();
  });

  it('reads every moment as JavaScript writes it', () => {
    const times = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(fc.property(times, (at) => read(at.toISOString()) === at.toISOString()));
  });

  it('never gives what is no time', () => {
    fc.assert(fc.property(fc.string(), (text) => !Number.isNaN(readMoment(text)?.at.getTime() ?? 0)));
  });
});
