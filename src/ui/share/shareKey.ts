/** Names the copied address of a card, or of the whole view, so that its own button says that it was copied. */
export const shareKey = (cardId: string): string => `link ${cardId}`;
