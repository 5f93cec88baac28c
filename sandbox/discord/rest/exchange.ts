/** One request and its answer, as a test or a contract checker looks at it. */
export interface Exchange {
  /** Epoch milliseconds by the pretend Discord's clock. */
  at: number;
  /** From the request's arrival to its answer, what it was held up by included, in milliseconds. */
  tookMs: number;
  method: string;
  /** As sent, from /api/v10 on, without the query. */
  path: string;
  query: URLSearchParams;
  /** The operation's name, such as `ban_user_from_guild`; null for an unknown route. */
  operation: string | null;
  /** The route's template. */
  route: string | null;
  /** Zero when the connection was reset instead of answered. */
  status: number;
  /** Parsed; of a multipart request its `payload_json`. */
  requestBody: unknown;
  requestContentType: string | null;
  fileNames: string[];
  responseBody: unknown;
  /** The decoded audit log header. */
  reason: string | null;
}
