/** What the notice of a ban says of appeals, and whether it has a button for one. */
export interface AppealOffer {
  readonly text: string | null;
  readonly hasButton: boolean;
}
