/**
 * How long a process may hold a case that it is acting on. Longer than all it asks of Discord for one act may
 * take, so that nobody else acts on it meanwhile: two attempts and two looks of 20 s each, and 5 s of telling.
 * After a crash it is waited out only by others: a process that starts takes over at once what it held itself.
 */
export const leaseSeconds = 120;
