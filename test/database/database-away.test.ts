import { QueryFailedError } from 'typeorm';
import { isDatabaseAway } from '../../src/database/database-away';

const coded = (code: string) => Object.assign(new Error('it said'), { code });
const wrapped = (code: string) => new QueryFailedError('select 1', [], coded(code));

const away: readonly (readonly [string, Error])[] = [
  ['a connection that is refused', coded('ECONNREFUSED')],
  ['a connection that is reset', wrapped('ECONNRESET')],
  ['a host that is not known yet', coded('ENOTFOUND')],
  ['a connection that was lost', new Error('Connection terminated unexpectedly')],
  ['a pool in which nothing is free', new Error('timeout exceeded when trying to connect')],
  ['a server that does not speak', new Error('Connection terminated due to connection timeout')],
  ['an answer that does not come', new Error('Query read timeout')],
  ['a pooler that has no server', wrapped('08P01')],
  ['too many connections', wrapped('53300')],
  ['a full disk', wrapped('53100')],
  ['a broken disk', wrapped('58030')],
  ['a shutdown', wrapped('57P01')],
  ['a start under way', wrapped('57P03')],
  ['a server that can only be read', wrapped('25006')],
  ['a database that takes no connections', wrapped('55000')],
  ['a statement that was cancelled', wrapped('57014')],
  ['a lock that is not given', wrapped('55P03')],
  ['a serialization failure', wrapped('40001')],
  ['a deadlock', wrapped('40P01')],
];

const here: readonly (readonly [string, unknown])[] = [
  ['a value that is there already', wrapped('23505')],
  ['a value that is none', wrapped('22P02')],
  ['a table that is not there', wrapped('42P01')],
  ['a permission that is lacking', wrapped('42501')],
  ['an error of the program', new TypeError('x is not a function')],
  ['an error of which it is only the cause', new Error('not taken', { cause: coded('ECONNREFUSED') })],
  ['what is no error', 'ECONNREFUSED'],
];

describe('isDatabaseAway', () => {
  it.each(away)('is so for %s', (_, error) => expect(isDatabaseAway(error)).toBe(true));

  it.each(here)('is not so for %s', (_, error) => expect(isDatabaseAway(error)).toBe(false));
});
