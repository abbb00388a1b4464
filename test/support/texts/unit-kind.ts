/** A line of the functional classification, with its usual size in 万元. */
export interface ItemKind {
  readonly class: string;
  readonly section: string;
  readonly name: string;
  readonly code: string;
  readonly basic?: number;
  readonly project?: number;
  /** What the money is for. */
  readonly use: string;
  /** Why there is more or less of it, where it is not pay. */
  readonly more?: string;
  readonly less?: string;
  /** Nothing in the budget at the beginning of the year. */
  readonly isAddedLater?: boolean;
}

export interface Reasons {
  readonly more: readonly string[];
  readonly less: readonly string[];
}

/** A made-up unit: what it is, does and spends. Amounts in 万元. */
export interface UnitKind {
  readonly name: string;
  /** How it calls itself: 我局, 本单位. */
  readonly self: string;
  readonly nature: string;
  readonly duties: readonly string[];
  readonly offices: readonly string[];
  /** Units of a department, itself first; one where it stands alone. */
  readonly members: readonly string[];
  readonly staff: { readonly posts: number; readonly now: number; readonly retired: number };
  readonly items: readonly ItemKind[];
  readonly fundItems?: readonly ItemKind[];
  readonly capitalItems?: readonly ItemKind[];
  /** Income of its own, by source. */
  readonly own?: {
    readonly superior?: number;
    readonly business?: number;
    readonly operating?: number;
    readonly affiliated?: number;
    readonly other?: number;
  };
  /** Share of own money that is basic expenditure, in percent; the rest of it is projects. */
  readonly ownBasic?: number;
  readonly remitted?: number;
  readonly toAffiliates?: number;
  readonly official: {
    readonly abroad?: number;
    readonly purchase?: number;
    readonly operation?: number;
    readonly reception?: number;
  };
  readonly vehicles: readonly (readonly [kind: string, count: number])[];
  readonly otherVehicles?: string;
  readonly equipment: number;
  /** Usual 机关运行经费; absent where the unit has none. */
  readonly operatingCosts?: number;
  readonly procurement: {
    readonly goods: number;
    readonly works: number;
    readonly services: number;
  };
  readonly projects: readonly (readonly [name: string, amount: number, done: string])[];
  readonly main: Reasons;
  readonly carryover?: number;
  /** What it did in the year. */
  readonly work: readonly string[];
}
