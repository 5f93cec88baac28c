import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that runs now. `startedAt` tells it from a later one that was given the same id. */
export interface RunningProcess {
  readonly startedAt: string;
  readonly command: string;
}

/** Looks a process up by its id; null when there is none, or only what is left of one. */
export function findProcess(pid: number): RunningProcess | null {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid: number): RunningProcess | null {
  try {
    // The name, in parentheses, may hold anything; what follows is separated by spaces. proc_pid_stat(5)
    const [state, ...rest] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
    if (state === 'Z' || state === 'X') return null;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return { startedAt: rest[18] ?? '', command };
  } catch {
    return null;
  }
}

function fromPs(pid: number): RunningProcess | null {
  const column = (name: string) =>
    spawnSync('ps', ['-ww', '-o', `${name}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  const state = column('state');
  if (state === '' || state.startsWith('Z')) return null;
  return { startedAt: column('lstart'), command: column('command') };
}
