/** The whole view, in the place of a card id. */
export const WHOLE_VIEW = "";

/** What the download menu was last opened for, and beside which button. */
export interface DownloadSubject {
  /** WHOLE_VIEW or a card. */
  readonly cardId: string;
  readonly button: HTMLElement;
}
