/** Discord's limit for a reason in the audit log, and so for a reason here, in characters. */
export const longestReason = 512;
