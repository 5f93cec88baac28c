/** What comes after the last step. */
export function TourEnd() {
  return (
    <>
      <h2 class="tour-title">That is Bailiff</h2>
      <p class="tour-text">
        The bot you have played with is the real one; only Discord was pretended. To have it on your own
        server, follow “Set it up for real” in the README: a token, an invitation, one command.
      </p>
    </>
  );
}
