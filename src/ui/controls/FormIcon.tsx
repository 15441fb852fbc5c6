import { Table2 } from "lucide-react";

/** Small pictures of the chart forms: icon sets have none for slope and index, so these are drawn here, in one hand. */
const PATHS: Readonly<Record<string, string>> = {
  best: "M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 12.5l2-2 2 1.5",
  bars: "M2.5 4h10M2.5 8h6.5M2.5 12h4",
  lines: "m2 11 4-4.5 3 2.5 5-5.5",
  slope: "M3.5 2.5v11M12.5 2.5v11M3.5 5l9 5M3.5 11l9-6",
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
