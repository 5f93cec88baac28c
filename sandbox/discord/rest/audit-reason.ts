import { invalidForm } from '../errors/form-errors';

const LONGEST_REASON = 512;

/** The X-Audit-Log-Reason header, decoded; @throws ApiError 50035 beyond 512 characters: then the action fails. */
export function readAuditReason(header: string | string[] | undefined): string | null {
  if (typeof header !== 'string' || header === '') return null;
  const reason = decode(header);
  if ([...reason].length <= LONGEST_REASON) return reason;
  throw invalidForm(['reason'], 'BASE_TYPE_MAX_LENGTH', `Must be ${LONGEST_REASON} or fewer in length.`);
}

function decode(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
}
