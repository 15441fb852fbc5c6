/** How to start the browser that was found; `source` says where it came from. */
export interface FoundBrowser {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
  source: string;
}
export function ensureBrowser(): Promise<FoundBrowser>;
