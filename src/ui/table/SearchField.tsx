import { Search } from "lucide-react";
import * as filesWords from "../../domain/words/en/files.ts";

/** Holds exactly what the view holds, so that back, forward and links fill it too. */
export function SearchField({ q, onSearch }: { q: string; onSearch: (text: string) => void }) {
  return (
    <span className="field">
      <Search className="ic" size={16} />
      <input
        type="search"
        aria-label={filesWords.findInTheTable}
        placeholder={filesWords.findProviderFirmArticle}
        autoComplete="off"
        spellCheck={false}
        value={q}
        onChange={(event) => onSearch(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || q === "") return;
          // Here Escape means the search alone: an open receipt, which it closes from anywhere else, stays.
          event.preventDefault();
          onSearch("");
        }}
      />
    </span>
  );
}
