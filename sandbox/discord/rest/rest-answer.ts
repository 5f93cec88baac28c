export interface RestAnswer {
  status: number;
  /** Absent means no body and no Content-Type, as with 204. */
  body?: unknown;
  /** Anything but JSON. */
  raw?: { contentType: string; content: Buffer | string };
  headers?: Record<string, string>;
}

export const NO_CONTENT: RestAnswer = { status: 204 };

export function ok(body: unknown): RestAnswer {
  return { status: 200, body };
}

export function created(body: unknown): RestAnswer {
  return { status: 201, body };
}
