import type { ChartModel, chartEvaluation } from "../charts/index.ts";
import type { ComparisonView } from "../comparison/comparison-view.ts";
import type { FiguresOfUnit } from "../comparison/figures-of-unit.ts";
import type { ChecklistGroup } from "../completeness/checklist-item.ts";
import type { Figure, FindingMark } from "../figures/figure.ts";
import type { StatTable } from "../figures/table.ts";
import type { FormPart, FormSection } from "../forms/form.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import type { Evaluation } from "../model/evaluation.ts";
import type { Block } from "../narrative/say.ts";
import type { Provenance } from "../provenance/explanation.ts";
import type { Term, Unit } from "../records/disclosure.ts";
import type { Project } from "../records/project.ts";
import type { TableView } from "../tables/table-view.ts";
import type { ChecksPage, DisclosureChecksPage } from "./checks-page.ts";
import type { LinkedTerm } from "./term-links.ts";

export interface Link {
  readonly title: string;
  readonly path: string;
}

/** What every page has. */
export interface PageBase {
  /** Address below the root: ends in `/`, empty for the home page. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** From the home page down to the parent of this one. */
  readonly trail: readonly Link[];
  /** 预算公开, 决算公开 …: ColumnName of the government web rules. */
  readonly column: string;
  readonly published?: string;
  /** Group under which search can filter. */
  readonly searchKind?: string;
  readonly searchSection?: string;
  /** Where the figures of the page come from; undefined on a page without figures. */
  readonly provenance?: () => Provenance | undefined;
  /** What the tie-outs say of the figures and lines that the page shows. */
  readonly notes?: readonly FindingNote[];
}

/** The end-note of a mark. */
export interface FindingNote {
  readonly mark: FindingMark;
  /** The finding with its operands, on the pages of the checks. */
  readonly path: string;
}

/** A table on a page: the figures for downloads, the view for the page. */
export interface ShownTable {
  readonly table: StatTable;
  readonly view: TableView;
  readonly path: string;
}

export interface DisclosureLink extends Link {
  readonly disclosure: Disclosure;
}

export interface HomePage extends PageBase {
  readonly kind: "home";
  readonly units: readonly {
    readonly unit: Unit;
    readonly path: string;
    readonly disclosures: readonly DisclosureLink[];
  }[];
  readonly comparisons: readonly Link[];
}
/** Another unit of the same department, or the department. */
export interface UnitLink extends Link {
  readonly nature: string;
  /** It has disclosures of its own here. */
  readonly publishes: boolean;
}
export interface UnitPage extends PageBase {
  readonly kind: "unit";
  readonly unit: Unit;
  readonly disclosures: readonly DisclosureLink[];
  readonly department?: UnitLink;
  readonly members: readonly UnitLink[];
  readonly comparisons: readonly Link[];
  /** What comparisons say of the unit in columns of its own. */
  readonly elsewhere: readonly FiguresOfUnit[];
}
/** Contents as in the original 目录: parts with their sections, and the tables. */
export interface ContentsPart {
  readonly part: FormPart;
  readonly links: readonly Link[];
  /** Titles of tables that could not be had. */
  readonly unavailable: readonly string[];
}
export interface DisclosurePage extends PageBase {
  readonly kind: "disclosure";
  readonly disclosure: Disclosure;
  readonly contents: readonly ContentsPart[];
  readonly tables: readonly ShownTable[];
  readonly charts: readonly ChartModel[];
  readonly comparisons: readonly Link[];
  /** Pages that are no section: self-evaluations, evaluation reports. */
  readonly related: readonly Link[];
}
export interface SectionPage extends PageBase {
  readonly kind: "section";
  readonly disclosure: Disclosure;
  readonly part: FormPart;
  readonly section: FormSection;
  readonly blocks: readonly Block[];
  /** Terms that its text links. */
  readonly terms: readonly LinkedTerm[];
  readonly tables: readonly ShownTable[];
  readonly charts: readonly ChartModel[];
  /** Pages of the disclosure that go with this section. */
  readonly related: readonly Link[];
  readonly contents: readonly ContentsPart[];
  readonly position: { readonly index: number; readonly of: number };
  readonly previous?: Link;
  readonly next?: Link;
}
export interface TableIndexPage extends PageBase {
  readonly kind: "tables";
  readonly disclosure: Disclosure;
  readonly tables: readonly ShownTable[];
  readonly unavailable: readonly string[];
}
export interface TablePage extends PageBase {
  readonly kind: "table";
  readonly disclosure: Disclosure;
  readonly shown: ShownTable;
  /** Sections that this table belongs to. */
  readonly sections: readonly Link[];
  readonly previous?: Link;
  readonly next?: Link;
}
/** One line of the overview of projects; without a path, only a review of it is published. */
export interface ProjectEntry {
  readonly name: string;
  readonly path?: string;
  readonly hasReview: boolean;
  readonly budget?: Figure;
  readonly executed?: Figure;
  readonly rate?: Figure;
  readonly score?: Figure;
  readonly indicators?: number;
}
export interface ProjectsPage extends PageBase {
  readonly kind: "projects";
  readonly disclosure: Disclosure;
  readonly entries: readonly ProjectEntry[];
}
/** The self-evaluation table of one project. */
export interface ProjectPage extends PageBase {
  readonly kind: "project";
  readonly disclosure: Disclosure;
  readonly project: Project;
  /** Evaluation reports of the same project. */
  readonly related: readonly Link[];
  readonly previous?: Link;
  readonly next?: Link;
}
/** An evaluation report, with its charts and the self-evaluation of the same project. */
export interface ReportPage extends PageBase {
  readonly kind: "report";
  readonly disclosure: Disclosure;
  readonly evaluation: Evaluation;
  readonly charts: ReturnType<typeof chartEvaluation>;
  readonly project?: Link;
}
/** What law and form ask for, and how the disclosure stands to it. */
export interface ChecklistPage extends PageBase {
  readonly kind: "checklist";
  readonly disclosure: Disclosure;
  readonly groups: readonly ChecklistGroup[];
}
/** A term, and the disclosures that explain it. */
export interface GlossaryEntry {
  readonly term: Term;
  readonly explainedIn: readonly Link[];
}
interface ComparePageBase extends PageBase {
  readonly kind: "compare";
}
/** The list of comparisons, or one of them. */
export type ComparePage =
  | (ComparePageBase & {
      readonly entries: readonly (Link & { readonly view: ComparisonView })[];
    })
  | (ComparePageBase & {
      readonly view: ComparisonView;
      readonly charts: readonly ChartModel[];
      /** The disclosures that it reads. */
      readonly sources: readonly Link[];
    });
export interface GlossaryPage extends PageBase {
  readonly kind: "glossary";
  readonly entries: readonly GlossaryEntry[];
}
/** A page of the site's own, written in Markdown; `content` is its HTML. */
export interface ProsePage extends PageBase {
  readonly kind: "prose";
  readonly content: string;
}
export interface SearchPage extends PageBase {
  readonly kind: "search";
}
export interface NotFoundPage extends PageBase {
  readonly kind: "not-found";
}

export type Page =
  | HomePage
  | UnitPage
  | DisclosurePage
  | SectionPage
  | TableIndexPage
  | TablePage
  | ProjectsPage
  | ProjectPage
  | ReportPage
  | ChecklistPage
  | ChecksPage
  | DisclosureChecksPage
  | ComparePage
  | GlossaryPage
  | ProsePage
  | SearchPage
  | NotFoundPage;
export type PageKind = Page["kind"];
export type PageOf<K extends PageKind> = Extract<Page, { kind: K }>;
