import { hostname } from 'node:os';

/** Looks a process of this machine up; null when it does not run. */
type FindProcess = (pid: number) => { readonly startedAt: string } | null;

/** Names this process in leases: by its machine, its id, and when it began, so that no two are named the same. */
export function nameHolder(find: FindProcess): string {
  return `${hostname()}/${process.pid}/${find(process.pid)?.startedAt ?? ''}`;
}

/**
 * Whether a holder was a process of this machine that does not run any more. Of other machines nothing is known.
 * What stands after `#` names one of its leases.
 */
export function isAbandoned(holder: string, find: FindProcess): boolean {
  const [, machine, pid, startedAt] = /^(.*)\/(\d{1,10})\/([^#]*)/.exec(holder) ?? [];
  return machine === hostname() && find(Number(pid))?.startedAt !== startedAt;
}
