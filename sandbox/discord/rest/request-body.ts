import { ApiError } from '../errors/api-error';
import { UploadedFile } from '../world/attachment';
import { Part, readParts } from './multipart';

export interface RequestBody {
  json: unknown;
  files: UploadedFile[];
}

/** @throws ApiError 50109 for a body that is no JSON, or whose text is no Unicode: half of a surrogate pair. */
export function readBody(content: Buffer, contentType: string): RequestBody {
  if (content.length === 0) return { json: undefined, files: [] };
  if (!contentType.startsWith('multipart/form-data'))
    return { json: parseJson(content.toString()), files: [] };
  const parts = readParts(content, contentType);
  const payload = parts.find(({ name }) => name === 'payload_json');
  return { json: payload ? parseJson(payload.content.toString()) : undefined, files: parts.flatMap(asFile) };
}

function asFile({ fileName, content, contentType }: Part): UploadedFile[] {
  return fileName === null ? [] : [{ name: fileName, content, contentType }];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, requireUnicode) as unknown;
  } catch {
    throw new ApiError(50109);
  }
}

function requireUnicode(key: string, value: unknown): unknown {
  const texts = typeof value === 'string' ? [key, value] : [key];
  if (!texts.every((text) => text.isWellFormed())) throw new ApiError(50109);
  return value;
}
