/** The mark: three bars between the brackets that stand for what is not published. */
export function BrandMark() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
      <path className="brand-br" d="M7 3H3v20h4M19 3h4v20h-4" />
      <path className="brand-b1" d="M7 8h12" />
      <path className="brand-b2" d="M7 13h7.5" />
      <path className="brand-b3" d="M7 18h4" />
    </svg>
  );
}
