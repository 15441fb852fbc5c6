import { useState } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import type { FilterSpec } from "../../spec/filterSpec.ts";

/** The day whose knowledge is shown: a date, the days before restatements as a list to try, and the way back to today. */
export function AsOfChoice({ asOf, onAsOf }: { asOf: FilterSpec["asOf"]; onAsOf: (date: string) => void }) {
  const { value, min, max, restatements, effect } = asOf;
  // While a date is typed it is no date yet: the field keeps what is typed, and the view follows each whole day.
  const [typed, setTyped] = useState({ text: value, of: value });
  const text = typed.of === value ? typed.text : value;
  const follow = (day: string) => {
    setTyped({ text: day, of: value });
    if (day !== "" && !day.startsWith("0")) onAsOf(day);
  };
  const isListed = restatements.some(({ date }) => date === value);
  return (
    <fieldset className="fg">
      <legend>{pageWords.asKnownOnAtStart}</legend>
      <div className="asof">
        <input
          type="date"
          className="date"
          aria-label={pageWords.date}
          value={text}
          {...(min === "" ? {} : { min })}
          {...(max === "" ? {} : { max })}
          onChange={(event) => follow(event.currentTarget.value)}
          onBlur={() => {
            if (text === "" && value !== "") onAsOf("");
          }}
        />
        <button className="act" type="button" disabled={value === ""} onClick={() => onAsOf("")}>
          {pageWords.today}
        </button>
      </div>
      {restatements.length > 0 && (
        <select
          className="asof-list"
          aria-label={pageWords.daysBeforeARestatement}
          value={isListed ? value : ""}
          onChange={(event) => onAsOf(event.currentTarget.value)}
        >
          <option value="">{value === "" || isListed ? pageWords.todayOrBeforeA : pageWords.anotherDay}</option>
          {restatements.map(({ date, text }) => (
            <option key={date} value={date}>
              {text}
            </option>
          ))}
        </select>
      )}
      <p className="asof-effect">
        {value === "" ? pageWords.everyValueInIts : effect === "" ? pageWords.nothingHereReadOtherwise : `${effect}.`}
      </p>
    </fieldset>
  );
}
