import { useMemo } from "react";
import { selectChartSpec, selectSearchOfView } from "../../state/selectors.ts";
import { FilterStrip } from "../controls/FilterStrip.tsx";
import { useApp } from "../useApp.ts";
import { Masthead } from "./Masthead.tsx";
import { useFilterActions } from "./useFilterActions.ts";

interface PageHeadProps {
  readonly onGo: (search: string) => void;
  readonly onTheme: () => void;
  readonly onAddOwn: () => void;
  /** The way to the reader's own sets. */
  readonly onOwnSets: () => void;
}

/** Views, choices and status line: what answers a choice at once. */
export function PageHead({ onGo, onTheme, onAddOwn, onOwnSets }: PageHeadProps) {
  const chosen = useApp(selectChartSpec);
  const view = useApp((state) => state.view);
  const context = useApp((state) => state.context);
  const count = useApp((state) => state.ownSets.length);
  const actions = useFilterActions();
  const tabs = useMemo(
    () =>
      chosen.tabs.map((tab) => ({
        label: tab.label,
        search: selectSearchOfView({ view, context }, tab.view),
        current: view.view === tab.view,
      })),
    [chosen.tabs, view, context],
  );
  return (
    <>
      <Masthead tabs={tabs} onGo={onGo} onTheme={onTheme} onAddOwn={onAddOwn} />
      <FilterStrip spec={chosen} actions={actions} own={{ count, onOpen: onOwnSets }} />
    </>
  );
}
