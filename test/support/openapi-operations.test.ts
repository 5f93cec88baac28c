import type { OpenApiDocument } from './openapi-document';
import { Operations } from './openapi-operations';

const operation = (operationId: string) => ({ operationId, responses: {} });

const document: OpenApiDocument = {
  servers: [{ url: 'https://discord.com/api/v10' }],
  paths: {
    '/members/{user_id}': {
      parameters: [
        { name: 'limit', in: 'query', schema: {} },
        { name: 'user_id', in: 'path', schema: {} },
      ],
      get: operation('get_member'),
      delete: operation('kick_member'),
    },
    '/members/@me': { get: operation('get_me') },
  },
  components: { responses: {} },
};

const operations = new Operations(document);
const idOf = (method: string, path: string) => operations.find(method, path)?.operation.operationId ?? null;

test('an operation is found by method and path', () => {
  expect(idOf('GET', '/api/v10/members/1')).toBe('get_member');
  expect(idOf('DELETE', '/api/v10/members/1')).toBe('kick_member');
  expect(idOf('PATCH', '/api/v10/members/1')).toBeNull();
  expect(idOf('HEAD', '/api/v10/members/1')).toBeNull();
  expect(idOf('GET', '/api/v10/members')).toBeNull();
  expect(idOf('GET', '/api/v10/members/')).toBeNull();
});

test('only the version the document describes is found', () => {
  expect(idOf('GET', '/api/v11/members/1')).toBeNull();
  expect(idOf('GET', '/members/1')).toBeNull();
});

test('a name goes before a parameter, whatever their order, when it has the method', () => {
  expect(idOf('GET', '/api/v10/members/@me')).toBe('get_me');
  expect(idOf('GET', '/api/v10/members/%40me')).toBe('get_me');
  expect(idOf('DELETE', '/api/v10/members/@me')).toBe('kick_member');
});

test('the parameters of the path come with their values and the places of their schemas', () => {
  expect(operations.find('GET', '/api/v10/members/a%20b')).toMatchObject({
    place: '/paths/~1members~1{user_id}/get',
    pathParameters: [
      { name: 'user_id', value: 'a b', schemaPlace: '/paths/~1members~1{user_id}/parameters/1/schema' },
    ],
  });
  expect(operations.find('GET', '/api/v10/members/@me')?.pathParameters).toEqual([]);
});
