/**
 * How long a process may hold a case that it is acting on. Longer than any request to Discord is allowed to
 * take, so that nobody else acts on it meanwhile; short, because after a crash others wait it out.
 */
export const leaseSeconds = 60;
