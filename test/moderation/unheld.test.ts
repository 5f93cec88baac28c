import { Unheld } from '../../src/moderation/unheld';

const start = Date.UTC(2026, 0, 31);
const second = 1_000;
const somebody = { guildId: '1', userId: '2' };
const another = { guildId: '1', userId: '3' };

describe('Unheld', () => {
  it('lists nobody who was not noted', () => {
    expect(new Unheld().due(start)).toEqual([]);
  });

  it('lists somebody after two seconds, and not before', () => {
    const unheld = new Unheld();
    unheld.note(somebody, 'refused', start);
    expect(unheld.due(start + 2 * second - 1)).toEqual([]);
    expect(unheld.due(start + 2 * second)).toEqual([somebody]);
  });

  it('doubles the pause with every failure, up to a minute', () => {
    const unheld = new Unheld();
    const pauses = [2, 4, 8, 16, 32, 60, 60].map((pause) => {
      unheld.note(somebody, 'refused', start);
      return [unheld.due(start + pause * second - 1).length, unheld.due(start + pause * second).length];
    });
    expect(pauses).toEqual(Array.from({ length: 7 }, () => [0, 1]));
  });

  it('waits as long as it is told to, and not shorter the next time', () => {
    const unheld = new Unheld();
    unheld.note(somebody, 'contested', start, 60 * second);
    expect(unheld.due(start + 60 * second - 1)).toEqual([]);
    unheld.note(somebody, 'refused', start);
    expect(unheld.due(start + 60 * second - 1)).toEqual([]);
    expect(unheld.due(start + 60 * second)).toEqual([somebody]);
  });

  it('lists nobody any more who was forgotten, and begins anew with them', () => {
    const unheld = new Unheld();
    for (let times = 1; times <= 5; times += 1) unheld.note(somebody, 'refused', start);
    unheld.forget(somebody);
    expect(unheld.due(start + 60 * second)).toEqual([]);
    unheld.note(somebody, 'refused', start);
    expect(unheld.due(start + 2 * second)).toEqual([somebody]);
  });

  it('calls it news when somebody is new or the cause is another, and only then', () => {
    const unheld = new Unheld();
    const news = ['refused', 'refused', 'silent', 'refused'].map((cause) =>
      unheld.note(somebody, cause, start),
    );
    expect(news).toEqual([true, false, true, true]);
  });

  it('keeps people apart', () => {
    const unheld = new Unheld();
    unheld.note(somebody, 'refused', start);
    unheld.note(another, 'refused', start + second);
    unheld.forget(somebody);
    expect(unheld.due(start + 3 * second)).toEqual([another]);
  });
});
