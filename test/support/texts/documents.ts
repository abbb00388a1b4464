import { budgetDocuments } from "./documents/budgets.ts";
import { easternDocuments } from "./documents/eastern.ts";
import { nationalAndWesternDocuments } from "./documents/national-and-western.ts";
import { southernDocuments } from "./documents/southern.ts";
import type { TextDocument } from "./text-document.ts";

/** All texts of the corpus. */
export const documents: readonly TextDocument[] = [
  ...nationalAndWesternDocuments,
  ...easternDocuments,
  ...southernDocuments,
  ...budgetDocuments,
];
