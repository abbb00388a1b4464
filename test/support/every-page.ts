export { globalSetup, globalTeardown } from "./build-once.ts";

// As a variable set in a shell would be, in one that sets none: every test file inherits it.
process.env.MINGZHANG_PAGES = "all";
