import { ChevronLeft, ChevronRight, ExternalLink, Link, Quote, ReceiptText, X } from "lucide-react";
import type { RefObject } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import type { Receipt } from "../../spec/receipt.ts";
import { ProviderMarker } from "../marks/ProviderMarker.tsx";
import { StatusSwatch } from "../marks/StatusSwatch.tsx";
import { Section } from "./Section.tsx";

export interface ReceiptActions {
  readonly position: { readonly index: number; readonly count: number } | null;
  readonly onOpen: (receiptId: string) => void;
  readonly onClose: () => void;
  readonly onStep: (delta: 1 | -1) => void;
  readonly onCopyCitation: () => void;
  readonly onCopyLink: () => void;
}

const ICON = { size: 16, strokeWidth: 1.4, className: "ic", "aria-hidden": true } as const;

/** The receipt itself, the same in drawer and sheet: head and foot stay, the middle scrolls. `headingRef` takes the focus. */
export function ReceiptBody(props: ReceiptActions & { receipt: Receipt; headingRef: RefObject<HTMLHeadingElement | null> }) {
  const { receipt, position, onOpen, onClose, onStep, headingRef } = props;
  const article = receipt.sections.flatMap((section) => section.lines).find((line) => line.href !== undefined)?.href;
  return (
    <>
      <div className="rc-head">
        <h2 ref={headingRef} tabIndex={-1}>
          <ReceiptText {...ICON} />
          {pageWords.receiptInPlate}
          <code>{receipt.code}</code>
        </h2>
        <div className="rc-nav">
          {position !== null && (
            <>
              <Step label={pageWords.previousFigure} isOff={position.index <= 0} onClick={() => onStep(-1)}>
                <ChevronLeft {...ICON} />
              </Step>
              <Step label={pageWords.nextFigure} isOff={position.index >= position.count - 1} onClick={() => onStep(1)}>
                <ChevronRight {...ICON} />
              </Step>
            </>
          )}
          <button className="tool tool-sq" type="button" aria-label={pageWords.closeTheReceipt} onClick={onClose}>
            <X {...ICON} />
          </button>
        </div>
      </div>
      <div className="rc-top">
        <p className="rc-who">
          <ProviderMarker providerId={receipt.providerId} hollow={receipt.ink === "gap"} />
          {receipt.who}
          {position !== null && <span className="vh">{pageWords.figureIndexOfCount(position.index + 1, position.count)}</span>}
        </p>
        <Figure receipt={receipt} />
        <p className="rc-scope">
          <b>{receipt.scopeLead}</b> {receipt.scopeRest}
        </p>
      </div>
      {receipt.sections.map((section) => (
        <Section key={section.title} section={section} providerId={receipt.providerId} onOpen={onOpen} />
      ))}
      <div className="rc-foot">
        <button className="act" type="button" onClick={props.onCopyCitation}>
          <Quote {...ICON} />
          {pageWords.copyCitation}
        </button>
        <button className="act" type="button" onClick={props.onCopyLink}>
          <Link {...ICON} />
          {pageWords.copyLink}
        </button>
        {article !== undefined && (
          <a className="act rc-out" href={article} target="_blank" rel="noreferrer">
            <ExternalLink {...ICON} />
            {pageWords.article}
          </a>
        )}
      </div>
    </>
  );
}

/** Stays focusable at the ends of the chart, so that stepping never throws the focus away. */
function Step(props: { label: string; isOff: boolean; onClick: () => void; children: React.ReactNode }) {
  const { label, isOff, onClick, children } = props;
  return (
    <button className="tool tool-sq" type="button" aria-label={label} aria-disabled={isOff} onClick={isOff ? undefined : onClick}>
      {children}
    </button>
  );
}

function Figure({ receipt }: { receipt: Receipt }) {
  const { ink } = receipt;
  if (ink === "event" || ink === "break") {
    return (
      <p className="rc-ev" data-figure="">
        {receipt.figure}
      </p>
    );
  }
  if (ink === "gap") {
    return (
      <p className="rc-fig">
        <strong className="rc-gap" data-figure="">
          {receipt.figure}
        </strong>
        <span className="st np">{receipt.statusText}</span>
      </p>
    );
  }
  const isLong = receipt.figure.length > 9;
  return (
    <p className={isLong ? "rc-fig rc-fig-long" : "rc-fig"}>
      <strong data-figure="">{receipt.figure}</strong>
      <span className="st">
        <StatusSwatch ink={ink} providerId={receipt.providerId} />
        {receipt.statusText}
      </span>
    </p>
  );
}
