import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DiscordContract, type Exchange, loadContract } from './discord-contract';

const api = '/api/v10';
const json = 'application/json';

const user = {
  id: '80351110224678912',
  username: 'nelly',
  avatar: null,
  discriminator: '0',
  public_flags: 0,
  flags: 0,
  global_name: null,
  primary_guild: null,
};

const message = {
  id: '334385199974967042',
  type: 0,
  content: 'hello',
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  timestamp: '2026-01-01T00:00:00.000000+00:00',
  edited_timestamp: null,
  flags: 0,
  components: [],
  channel_id: '290926798999357250',
  author: user,
  pinned: false,
  mention_everyone: false,
  tts: false,
};

/** An exchange without bodies; the fields of `rest` replace its own. */
const exchange = (method: string, path: string, status: number, rest: Partial<Exchange> = {}): Exchange => ({
  ...{ method, path: `${api}${path}`, status },
  ...{ tookMs: 1, requestBody: undefined, requestContentType: null, responseBody: undefined },
  ...rest,
});

const sends = (requestBody: unknown): Partial<Exchange> => ({ requestBody, requestContentType: json });
const answers = (responseBody: unknown): Partial<Exchange> => ({ responseBody });

const ban = (body: unknown, status = 204) => exchange('PUT', '/guilds/1/bans/2', status, sends(body));
const unban = (status: number, rest?: Partial<Exchange>) =>
  exchange('DELETE', '/guilds/1/bans/2', status, rest);
const createMessage = (body: unknown, response: unknown = message) =>
  exchange('POST', '/channels/1/messages', 200, { ...sends(body), ...answers(response) });
const interactionCallback = (body: unknown, resource: unknown) =>
  exchange('POST', '/interactions/1/token/callback', 200, {
    ...sends(body),
    ...answers({ interaction: { id: '1', type: 2 }, resource }),
  });

function describeContract(contract: DiscordContract): void {
  const faultsOf = (each: Exchange) => contract.check(each);

  describe('operations', () => {
    test('a documented operation is known, another is named', () => {
      expect(faultsOf(exchange('GET', '/gateway', 200, answers({ url: 'wss://gateway' })))).toEqual([]);
      expect(faultsOf(exchange('GET', '/gatway', 200))).toEqual([
        'GET /api/v10/gatway: Discord documents no such operation.',
      ]);
    });

    test('an id in the path is a snowflake of 64 bits', () => {
      expect(faultsOf(exchange('DELETE', '/channels/18446744073709551615/permissions/2', 204))).toEqual([]);
      expect(faultsOf(exchange('DELETE', '/channels/18446744073709551616/permissions/2', 204))).toEqual([
        expect.stringContaining(
          'channel_id "18446744073709551616" in the path must match format "snowflake"',
        ),
      ]);
    });
  });

  describe('requests', () => {
    test('a ban deletes at most seven days of messages', () => {
      expect(faultsOf(ban({ delete_message_seconds: 604_800 }))).toEqual([]);
      expect(faultsOf(ban({ delete_message_seconds: 700_000 }))).toEqual([
        'PUT /api/v10/guilds/1/bans/2 (ban_user_from_guild): the request body /delete_message_seconds must be <= 604800.',
      ]);
    });

    test('a key Discord does not know is allowed', () => {
      expect(faultsOf(ban({ delete_message_secs: 700_000 }))).toEqual([]);
    });

    test('a body is sent where Discord wants one, and only there', () => {
      expect(faultsOf(ban({}))).toEqual([]);
      expect(faultsOf(ban(undefined))).toEqual([expect.stringContaining('the request lacks its body')]);
      expect(faultsOf(exchange('POST', '/channels/1/typing', 204))).toEqual([]);
      expect(faultsOf(exchange('POST', '/channels/1/typing', 204, sends({ text: 'x' })))).toEqual([
        expect.stringContaining('the request has a body where Discord reads none'),
      ]);
    });

    test('a body says what it is, in a way Discord reads', () => {
      const charset = { requestContentType: 'Application/JSON; charset=utf-8' };

      expect(faultsOf({ ...ban({}), ...charset })).toEqual([]);
      expect(faultsOf({ ...ban({}), requestContentType: null })).toEqual([
        expect.stringContaining('the request has a body but no content type'),
      ]);
      expect(faultsOf({ ...ban({}), requestContentType: 'text/plain' })).toEqual([
        expect.stringContaining('Discord does not read text/plain here'),
      ]);
    });

    test('the payload of a multipart request is read, and may be left out', () => {
      const multipart = { requestContentType: 'multipart/form-data; boundary=x' };

      expect(faultsOf({ ...createMessage({ content: 'hello' }), ...multipart })).toEqual([]);
      expect(faultsOf({ ...createMessage(undefined), ...multipart })).toEqual([]);
      expect(faultsOf({ ...createMessage({ content: 5 }), ...multipart })).toEqual([
        expect.stringContaining('the request body /content must be string,null'),
      ]);
    });

    test('a component is held against the type it claims to be', () => {
      const row = (button: object) => ({ components: [{ type: 1, components: [button] }] });
      const button = { type: 2, style: 1, custom_id: 'undo', label: 'Undo' };

      expect(faultsOf(createMessage(row(button)))).toEqual([]);
      expect(faultsOf(createMessage(row({ ...button, label: 5 })))).toEqual([
        expect.stringContaining('the request body /components/0/components/0/label must be string,null'),
      ]);
      expect(faultsOf(createMessage(row({ ...button, type: 99 })))).toEqual([
        expect.stringMatching(/\/components\/0\/components\/0\/type must be equal to one of .*\(2, /),
      ]);
    });

    test('of many faults the first eight are told, the rest counted', () => {
      const embeds = (count: number) => ({ embeds: Array.from({ length: count }, () => ({ title: 5 })) });

      expect(faultsOf(createMessage(embeds(8)))).toHaveLength(8);
      expect(faultsOf(createMessage(embeds(10)))).toHaveLength(9);
      expect(faultsOf(createMessage(embeds(10))).at(-1)).toMatch('the request body has 2 more faults.');
    });
  });

  describe('answers', () => {
    test('an answer has the fields Discord promises', () => {
      const incomplete = { ...user, discriminator: undefined, flags: undefined };

      expect(faultsOf(exchange('GET', '/users/1', 200, answers(user)))).toEqual([]);
      expect(faultsOf(exchange('GET', '/users/1', 200, answers(incomplete)))).toEqual([
        'GET /api/v10/users/1 (get_user): the response body lacks discriminator, flags.',
      ]);
      expect(faultsOf(exchange('GET', '/users/1', 200))).toHaveLength(1);
    });

    test('an unknown constant is one fault, which lists the known ones', () => {
      expect(faultsOf(createMessage({ content: 'hello' }, { ...message, type: 999 }))).toEqual([
        expect.stringMatching(/the response body \/type must be equal to one of .*\(0, 1, 2, /),
      ]);
    });

    test('a success has the status Discord documents', () => {
      expect(faultsOf(ban({}, 204))).toEqual([]);
      expect(faultsOf(ban({}, 200))).toEqual([expect.stringContaining('Discord documents no answer 200')]);
    });

    test('an answer 204 has no body', () => {
      expect(faultsOf({ ...ban({}), responseBody: null })).toEqual([]);
      expect(faultsOf({ ...ban({}), responseBody: {} })).toEqual([
        expect.stringContaining('an answer 204 has no body'),
      ]);
    });

    test('a refusal has a message and a numeric code; a failure of Discord may be anything', () => {
      expect(faultsOf(unban(404, answers({ message: 'Unknown Ban', code: 10026 })))).toEqual([]);
      expect(faultsOf(unban(404, answers({ message: 'Unknown Ban', code: '10026' })))).toHaveLength(1);
      expect(faultsOf(unban(404, answers({ message: 'Unknown Ban' })))).toHaveLength(1);
      expect(faultsOf(unban(502, answers('<html>')))).toEqual([]);
    });
  });

  describe('corrected faults of the document', () => {
    test('a permission bitset is sent as a string of digits', () => {
      const overwrite = (allow: unknown) =>
        exchange('PUT', '/channels/1/permissions/2', 204, sends({ type: 0, allow }));

      expect(faultsOf(overwrite('2048'))).toEqual([]);
      expect(faultsOf(overwrite('SEND_MESSAGES'))).toHaveLength(1);
    });

    test('lifting a ban needs no body', () => {
      expect(faultsOf(unban(204))).toEqual([]);
    });

    test('the codes inside an error tree are names', () => {
      const refused = (error: unknown) =>
        unban(
          400,
          answers({ message: 'Invalid Form Body', code: 50035, errors: { name: { _errors: [error] } } }),
        );

      expect(faultsOf(refused({ code: 'BASE_TYPE_REQUIRED', message: 'Required' }))).toEqual([]);
      expect(faultsOf(refused({ code: 'BASE_TYPE_REQUIRED' }))).not.toEqual([]);
    });

    test('a 429 needs no code, but says how long to wait', () => {
      expect(faultsOf(unban(429, answers({ message: 'Slow', retry_after: 1.5, global: false })))).toEqual([]);
      expect(faultsOf(unban(429, answers({ message: 'Slow', global: false })))).toHaveLength(1);
    });

    test('a deferral is answered with its own kind of resource', () => {
      expect(faultsOf(interactionCallback({ type: 5 }, { type: 5 }))).toEqual([]);
      expect(faultsOf(interactionCallback({ type: 4 }, { type: 4, message }))).toEqual([]);
      expect(faultsOf(interactionCallback({ type: 4 }, { type: 4 }))).toHaveLength(1);
    });

    test('a join request is answered with an action', () => {
      const answer = (action: unknown) => exchange('PATCH', '/guilds/1/requests/2', 404, sends({ action }));
      const refusal = answers({ message: 'Unknown Join Request', code: 10000 });

      expect(faultsOf({ ...answer('APPROVED'), ...refusal })).toEqual([]);
      expect(faultsOf({ ...answer('PERHAPS'), ...refusal })).toHaveLength(1);
    });
  });

  test('a file that cannot be read is an error, not a missing contract', () => {
    const file = process.env['DISCORD_OPENAPI'];
    process.env['DISCORD_OPENAPI'] = join(tmpdir(), 'no-such-document.json');
    try {
      expect(loadContract).toThrow('ENOENT');
    } finally {
      if (file !== undefined) process.env['DISCORD_OPENAPI'] = file;
    }
  });
}

const contract = loadContract();

if (contract === null) {
  test('without DISCORD_OPENAPI there is no contract', () => {
    process.stderr.write(
      'Not checked: DISCORD_OPENAPI should name specs/openapi.json of discord/discord-api-spec.\n',
    );
    expect(loadContract()).toBeNull();
  });
} else {
  describe('the contract of Discord', () => describeContract(contract));
}
