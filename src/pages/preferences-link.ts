import type { Link } from "./page-base.ts";

/** Where readers choose how pages look. */
export const preferencesLink: Link = { title: "阅读设置", path: "preferences/" };
