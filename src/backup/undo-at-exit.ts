/**
 * Undoes something should the process end meanwhile.
 *
 * @returns says that it is not to be undone any more.
 */
export function undoAtExit(undo: () => void): () => void {
  process.once('exit', undo);
  return () => process.off('exit', undo);
}
