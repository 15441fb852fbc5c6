/** The icons of controls that stand on the page at all times: each is drawn once, and not again with every choice of the reader. */
import {
  ArrowRight as ArrowRightIcon,
  ChartNoAxesColumn as ChartNoAxesColumnIcon,
  Check as CheckIcon,
  ChevronDown as ChevronDownIcon,
  Contrast as ContrastIcon,
  Download as DownloadIcon,
  ListFilter as ListFilterIcon,
  Printer as PrinterIcon,
  Quote as QuoteIcon,
  RotateCcw as RotateCcwIcon,
  Share2 as Share2Icon,
  Sheet as SheetIcon,
  Table2 as Table2Icon,
} from "lucide-react";
import { memo } from "react";

export const ArrowRight = memo(ArrowRightIcon);
export const ChartNoAxesColumn = memo(ChartNoAxesColumnIcon);
export const Check = memo(CheckIcon);
export const ChevronDown = memo(ChevronDownIcon);
export const Contrast = memo(ContrastIcon);
export const Download = memo(DownloadIcon);
export const ListFilter = memo(ListFilterIcon);
export const Printer = memo(PrinterIcon);
export const Quote = memo(QuoteIcon);
export const RotateCcw = memo(RotateCcwIcon);
export const Share2 = memo(Share2Icon);
export const Sheet = memo(SheetIcon);
export const Table2 = memo(Table2Icon);
