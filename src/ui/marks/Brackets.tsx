/** [ ]: looked for and not published. Words must stand beside it; it is hidden from assistive technology. */
export function Brackets({ wide = false }: { wide?: boolean }) {
  return (
    <span className="br" aria-hidden="true">
      {wide ? "[\u2009\u2009\u2009]" : "[\u2009\u2009]"}
    </span>
  );
}
