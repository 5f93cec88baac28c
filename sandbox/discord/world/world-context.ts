import { WorldEvent } from './world-event';

/** What everything in the world can reach: time, ids, the gateway, and the address files are served from. */
export interface WorldContext {
  /** Milliseconds by which an audit log entry trails its event; null announces it at once. */
  auditLogDelayMs: number | null;
  now(): number;
  nextId(): string;
  publish(event: WorldEvent): void;
  after(delayMs: number, act: () => void): void;
  fileUrl(channelId: string, attachmentId: string, name: string): string;
}
