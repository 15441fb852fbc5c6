import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// An upper bound for a machine under load, not a wait.
configure({ asyncUtilTimeout: 20_000 });

afterEach(cleanup);
