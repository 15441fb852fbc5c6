/** Hands the focus to the content: for a control that vanishes with its own press, so that the keyboard is not thrown to the top. */
export function focusMain(): void {
  document.getElementById("main")?.focus({ preventScroll: true });
}
