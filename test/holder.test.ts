import { hostname } from 'node:os';
import { findProcess } from '../src/database/running-process';
import { isAbandoned, nameHolder } from '../src/holder';

describe('The holder of a lease', () => {
  const own = nameHolder(findProcess);

  it('names machine, process and its beginning', () => {
    expect(own).toMatch(new RegExp(`^${hostname()}/${process.pid}/.+`));
  });

  it('is not abandoned while it runs', () => {
    expect(isAbandoned(own, findProcess)).toBe(false);
    expect(isAbandoned(`${own}#one`, findProcess)).toBe(false);
  });

  it('is abandoned when the process is gone, or its id was given to another', () => {
    expect(isAbandoned(`${hostname()}/${2 ** 22 + 1}/12`, findProcess)).toBe(true);
    expect(isAbandoned(`${hostname()}/${process.pid}/12`, findProcess)).toBe(true);
    expect(isAbandoned(`${hostname()}/${process.pid}/12#one`, findProcess)).toBe(true);
  });

  it('may be at work on another machine, or be named by another version', () => {
    expect(isAbandoned(`elsewhere/${process.pid}/12`, findProcess)).toBe(false);
    expect(isAbandoned('all/auto#6ae0', findProcess)).toBe(false);
  });
});
