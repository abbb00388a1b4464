import { budgetDocuments } from "./budget-documents.ts";
import { finalAccountsDocuments } from "./final-accounts-documents.ts";
import type { TextDocument } from "./text-document.ts";

/** All texts of the corpus. */
export const documents: readonly TextDocument[] = [...finalAccountsDocuments, ...budgetDocuments];
