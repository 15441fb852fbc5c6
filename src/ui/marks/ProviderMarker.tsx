import { markerPath, providerClass } from "../../spec/geometry/providerInk.ts";

/** The provider's marker beside its name in rows, chips, tables and receipts. Hollow: nothing published. Decorative: the name stands beside it. */
export function ProviderMarker({ providerId, hollow = false }: { providerId: string; hollow?: boolean }) {
  return (
    <svg className={`mkr ${providerClass(providerId)}`} width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
      <path className={hollow ? "mk-hollow" : "mk"} d={markerPath(providerId)} />
    </svg>
  );
}
