import { Menu } from "@base-ui/react/menu";
import { type ReactNode, useEffect, useState } from "react";
import * as filesWords from "../../domain/words/en/files.ts";
import type { Format } from "../../io/export/taken.ts";
import type { Theme } from "../../io/picture/palette.ts";
import { zipName } from "../../spec/datasetName.ts";
import { marketOf } from "../../spec/marketRows.ts";
import { selectChartSpec } from "../../state/selectors.ts";
import { useApp, useAppStore } from "../useApp.ts";
import { DownloadProblem } from "./DownloadProblem.tsx";
import type { Wish } from "./files.ts";
import { type DownloadSubject, WHOLE_VIEW } from "./subject.ts";
import { type Clipboards, useTaking } from "./useTaking.ts";

const loadFiles = () => import("./files.ts");

interface Formats {
  readonly files: readonly Format[];
  readonly copies: readonly Format[];
}

interface DownloadMenuProps {
  readonly subject: DownloadSubject;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly clipboards: Clipboards;
  /** Lets the reader choose a file that was downloaded here. */
  readonly onOpenFile: () => void;
}

/** What the page shows now: the choice of the reader, or the system's. */
const shownTheme = (chosen: Theme | "system"): Theme =>
  chosen !== "system" ? chosen : window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";

/** A press of the button, or the focus that goes to it: the button itself closes the menu then. */
function isOf(button: HTMLElement, event: Event): boolean {
  const target = event instanceof FocusEvent ? event.relatedTarget : event.target;
  return !(event instanceof KeyboardEvent) && target instanceof Node && button.contains(target);
}

/** Every format of a card or of the whole view. One menu for the page: it stands beside the button that asked for it. */
export function DownloadMenu({ subject, open, onClose, clipboards, onOpenFile }: DownloadMenuProps) {
  const store = useAppStore();
  const theme = useApp((state) => state.theme);
  const ownVersion = useApp((state) => state.ownVersion);
  const [asked, setAsked] = useState<Theme | null>(null);
  const pictureTheme = asked ?? shownTheme(theme);
  const wish = (): Wish => ({ state: store.getState(), cardId: subject.cardId, theme: pictureTheme });
  const [formats, setFormats] = useState<Formats | null>(null);
  const taking = useTaking(clipboards);
  const { failed } = taking;
  const whole = subject.cardId === WHOLE_VIEW;
  const card = selectChartSpec(store.getState()).cards.find(({ cardId }) => cardId === subject.cardId);
  const hasMarket = card !== undefined && marketOf(card) !== null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what fits is asked anew each time the menu opens
  useEffect(() => {
    if (!open) return;
    loadFiles().then(({ formatsFor }) => setFormats(formatsFor(wish())), failed);
  }, [open, subject]);

  return (
    <>
      <Menu.Root open={open} onOpenChange={(next, { event }) => !next && !isOf(subject.button, event) && onClose()} modal={false}>
        <Menu.Portal>
          <Menu.Positioner className="menu-pos" anchor={subject.button} side="bottom" align="end" sideOffset={4} collisionPadding={8}>
            <Menu.Popup
              className="menu"
              aria-label={whole ? filesWords.downloadThisView : filesWords.downloadThisCard}
              finalFocus={{ current: subject.button }}
            >
              {formats === null ? (
                <p className="menu-wait">{filesWords.oneMoment}</p>
              ) : (
                <>
                  <Group label={whole ? filesWords.allCardsAsShown : filesWords.thisCardAsShown}>
                    {formats.files.map((format) => (
                      <Item
                        key={format.id}
                        label={format.label}
                        detail={format.detail}
                        onPress={() =>
                          taking.save(filesWords.theFormat(format.label), async () => (await loadFiles()).makeFile(wish(), format))
                        }
                      />
                    ))}
                    {([1, 2, 4] as const).map((scale) => (
                      <Item
                        key={scale}
                        label={scale === 1 ? "PNG" : filesWords.pngScale(scale)}
                        detail={SCALE_WORDS[scale]}
                        onPress={() => taking.save(filesWords.thePng, async () => (await loadFiles()).makePng(wish(), scale))}
                      />
                    ))}
                  </Group>
                  {hasMarket && (
                    <Group label={filesWords.allOfThisMarket}>
                      {(["csv", "json"] as const).map((id) => (
                        <Item
                          key={id}
                          label={id.toUpperCase()}
                          detail={filesWords.whateverTheFiltersShow}
                          onPress={() =>
                            taking.save(filesWords.theFormat(id.toUpperCase()), async () => (await loadFiles()).makeMarketFile(wish(), id))
                          }
                        />
                      ))}
                    </Group>
                  )}
                  <Group label={filesWords.copy}>
                    <Item
                      label={filesWords.picture}
                      detail={filesWords.toPasteIntoADocument}
                      onPress={() => taking.copyPicture(async () => (await loadFiles()).makePng(wish(), 2))}
                    />
                    {formats.copies.map((format) => (
                      <Item
                        key={format.id}
                        label={format.label}
                        detail={format.detail}
                        onPress={() => taking.copyText(format.label, async () => (await loadFiles()).makeText(wish(), format))}
                      />
                    ))}
                  </Group>
                  <Menu.RadioGroup value={pictureTheme} onValueChange={(value) => setAsked(value === "dark" ? "dark" : "light")}>
                    <Group label={filesWords.coloursOfPictures}>
                      {(["light", "dark"] as const).map((value) => (
                        <Menu.RadioItem key={value} className="menu-i" value={value} closeOnClick={false}>
                          <span className="menu-dot" aria-hidden="true" />
                          {value === "light" ? filesWords.light : filesWords.dark}
                        </Menu.RadioItem>
                      ))}
                    </Group>
                  </Menu.RadioGroup>
                  {whole && (
                    <Group label={filesWords.theWholeDataset}>
                      <Menu.LinkItem className="menu-i" href={`./data/${zipName(ownVersion)}`} download closeOnClick>
                        {filesWords.dataPackage}
                        <span className="menu-d">{filesWords.zipWithDescriptorAnd}</span>
                      </Menu.LinkItem>
                    </Group>
                  )}
                  {whole && (
                    <Group label={filesWords.bringBack}>
                      <Item label={filesWords.openAFile} detail={filesWords.downloadedHereBefore} onPress={onOpenFile} />
                    </Group>
                  )}
                </>
              )}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <p className={taking.said === "" ? "vh" : "said"} aria-live="polite">
        {taking.said}
      </p>
      <DownloadProblem problem={taking.problem} onClose={taking.dismiss} />
    </>
  );
}

const SCALE_WORDS = { 1: filesWords.pictureDotsWide, 2: filesWords.forScreensAndSlides, 4: filesWords.forPrint } as const;

function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Menu.Group className="menu-g">
      <Menu.GroupLabel className="menu-l">{label}</Menu.GroupLabel>
      {children}
    </Menu.Group>
  );
}

function Item({ label, detail, onPress }: { label: string; detail: string; onPress: () => void }) {
  return (
    <Menu.Item className="menu-i" onClick={onPress} label={label}>
      {label} <span className="menu-d">{detail}</span>
    </Menu.Item>
  );
}
