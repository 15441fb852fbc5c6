/**
 * The engines that the built page is driven in, beside Chromium, which the end-to-end tests use.
 *
 * @typedef {object} Engine
 * @property {string} id
 * @property {() => string | null} find The program, or null where it is not installed.
 * @property {(program: string) => Promise<Driver>} start
 *
 * @typedef {object} Driver One window with one page.
 * @property {string} version Name and version, as the engine says.
 * @property {() => string[]} complaints What the engine itself had to complain of since it was last asked.
 * @property {(address: string) => Promise<unknown>} open
 * @property {(width: number, height: number) => Promise<unknown>} resize The page's own size, CSS pixels.
 * @property {<A extends unknown[], T>(run: (...given: A) => T, ...given: A) => Promise<Awaited<T>>} evaluate In the page; both ways as JSON.
 * @property {(script: string) => Promise<unknown>} inject Runs a whole script, as the driver and not the page would.
 * @property {(x: number, y: number) => Promise<unknown>} clickAt A real pointer, CSS pixels in the window.
 * @property {(key: string) => Promise<unknown>} press A real key, by its name.
 * @property {(text: string) => Promise<unknown>} type
 * @property {() => Promise<Uint8Array>} picture The window as PNG.
 * @property {() => Promise<unknown>} stop
 */
import { firefox } from "./firefox.mjs";
import { webkit } from "./webkit.mjs";

/** @type {readonly Engine[]} */
export const ENGINES = [firefox, webkit];
