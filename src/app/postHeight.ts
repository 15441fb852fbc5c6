/** Tells the page around the frame how high the card is. Any page may hold the frame, and a height is no secret: the message goes to all. */
export function postHeight(height: number): void {
  if (window.parent !== window) window.parent.postMessage({ type: "cloud-shares:height", height }, "*");
}
