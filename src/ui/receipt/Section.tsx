import type { ReceiptLine, ReceiptSection } from "../../spec/receipt.ts";
import { ForeignWords } from "../words/ForeignWords.tsx";
import { MicroChart } from "./MicroChart.tsx";

/** The line that names the document and the paragraph; tests and readers' tools find it by its attribute. */
const ARTICLE = /^(article|release|read in|document)$/i;

/** One titled block of a receipt. Links inside lead to other receipts; the document's own address is the only way out. */
export function Section(props: { section: ReceiptSection; providerId: string; onOpen: (receiptId: string) => void }) {
  const { section, providerId, onOpen } = props;
  const [single] = section.lines;
  // One line whose term only repeats the title ("As printed") is set alone, as on paper.
  const isBare = section.lines.length === 1 && single !== undefined && (single.term === "" || single.term === section.title);
  return (
    <section className="rc-sec">
      <h3>{section.title}</h3>
      {isBare ? (
        <p className={single.mono ? "rc-printed" : undefined}>
          <Value line={single} onOpen={onOpen} />
        </p>
      ) : (
        section.lines.length > 0 && (
          <dl className="rc-dl">
            {section.lines.map((line) => (
              <div key={`${line.term} ${line.text}`} className="rc-line">
                <dt>{line.term}</dt>
                <dd className={line.mono ? "rc-printed" : undefined} {...(ARTICLE.test(line.term) ? { "data-article-locator": "" } : {})}>
                  <Value line={line} onOpen={onOpen} />
                </dd>
              </div>
            ))}
          </dl>
        )
      )}
      {section.micro && <MicroChart micro={section.micro} providerId={providerId} />}
      {section.verdict && (
        <p>
          <span className="verdict">
            <i aria-hidden="true">{section.verdict.glyph}</i>
            <b>{section.verdict.text}</b>
          </span>
        </p>
      )}
      {section.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </section>
  );
}

function Value({ line, onOpen }: { line: ReceiptLine; onOpen: (receiptId: string) => void }) {
  const { receiptId, href, text } = line;
  if (receiptId !== undefined) {
    return (
      <button type="button" className="rc-link" data-receipt={receiptId} onClick={() => onOpen(receiptId)}>
        {text}
      </button>
    );
  }
  if (href !== undefined) {
    return (
      <a href={href} target="_blank" rel="noreferrer">
        <ForeignWords text={text} foreign={line.foreign} />
      </a>
    );
  }
  return <ForeignWords text={text} foreign={line.foreign} />;
}
