/** [ ]: looked for and not published. Words must stand beside it; it is hidden from assistive technology. */
export function Brackets() {
  return (
    <span className="br" aria-hidden="true">
      {"[\u2009\u2009]"}
    </span>
  );
}
