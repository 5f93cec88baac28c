import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { REST, Routes } from 'discord.js';
import { RefusedAnswers } from '../../src/piece-kit/refused-answers';

let statuses: number[] = [];
const server = createServer((request, response) => {
  request.resume();
  response.writeHead(statuses.shift() ?? 204, { 'content-type': 'application/json' }).end('{"code":40060}');
});
const refused = new RefusedAnswers();
let rest: REST;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  rest = new REST({ api: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  refused.follow(rest);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Answers an interaction; Discord responds with these statuses, one after another. */
async function answer(id: string, ...given: number[]): Promise<void> {
  statuses = given;
  const body = { type: 5 };
  await rest.post(Routes.interactionCallback(id, 'token'), { auth: false, body }).catch(() => undefined);
}

describe('RefusedAnswers', () => {
  it('know an answer that Discord refused at once, and forget it when asked', async () => {
    await answer('42', 400);
    expect(refused.wasAtOnce('43')).toBe(false);
    expect(refused.wasAtOnce('42')).toBe(true);
    expect(refused.wasAtOnce('42')).toBe(false);
  });

  it('count neither an answer that was taken nor one that had to be sent again', async () => {
    await answer('44', 204);
    await answer('45', 502, 400);
    expect([refused.wasAtOnce('44'), refused.wasAtOnce('45')]).toEqual([false, false]);
  });
});
