import { Table2 } from "lucide-react";

/** Small pictures of the chart forms: icon sets have none for most of them, so these are drawn here, in one hand. */
const PATHS: Readonly<Record<string, string>> = {
  best: "M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 12.5l2-2 2 1.5",
  bars: "M2.5 4h10M2.5 8h6.5M2.5 12h4",
  lines: "m2 11 4-4.5 3 2.5 5-5.5",
  slope: "M3.5 2.5v11M12.5 2.5v11M3.5 5l9 5M3.5 11l9-6",
  stacked: "M3 2.5h4v11H3zM3 9.5h4M3 5.5h4M9.5 2.5h4v11h-4zM9.5 8h4M9.5 5h4",
  bump: "M2.5 4h3l5 8h3M2.5 12h3l5-8h3",
  multiples: "M2.5 2.5v4h4.5M3.5 5l3-2M9.5 2.5v4H14M10.5 3.5l3 2M2.5 9.5v4H7M3.5 12l3-1M9.5 9.5v4H14M10.5 12l3-2",
  index: "m2 8 6-3 6-2M2 8l6 1.5 6 3M2 8h1.5M5.5 8H7M9 8h1.5M12.5 8H14",
};

export function FormIcon({ form }: { form: string }) {
  const path = PATHS[form];
  if (path === undefined) return <Table2 className="ic" size={16} />;
  return (
    <svg className="ic" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
