import { Search } from "lucide-react";

/** Holds exactly what the view holds, so that back, forward and links fill it too. */
export function SearchField({ q, onSearch }: { q: string; onSearch: (text: string) => void }) {
  return (
    <span className="field">
      <Search className="ic" size={16} />
      <input
        type="search"
        aria-label="Find in the table"
        placeholder="Find: provider, firm, article"
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
