import { pick } from "../../../bench/random.ts";
import { builtInCodes } from "../../../src/forms/codes.ts";

export const funds = ["general-budget", "government-funds", "state-capital"] as const;
export type Fund = (typeof funds)[number] | "own";

/** What one 项 spends, in 0.01 万元; `own` is money of the unit itself. */
export interface Item {
  readonly code: string;
  readonly fund: Fund;
  readonly spent: Readonly<Record<"personnel" | "public" | "project", bigint>>;
}

/** The leaves of a made-up year, in 0.01 万元: every cell is a sum of them. */
export interface Facts {
  readonly items: readonly Item[];
  /** Economic items as shares of what they divide, in thousandths; the last takes the rest. */
  readonly economic: Readonly<Record<"personnel" | "public" | "project", readonly Share[]>>;
  readonly opening: bigint;
  readonly closing: bigint;
  readonly ownIncome: Readonly<Record<"institutional" | "business" | "other", bigint>>;
  readonly official: Readonly<Record<OfficialItem, bigint>>;
  /** Share of the public funds of the general budget that runs the offices, in thousandths. */
  readonly operating: bigint;
  readonly procurement: Readonly<Record<"goods" | "works" | "services", bigint>>;
  /** Shares of the procurement, and of the first, in thousandths. */
  readonly toSmall: bigint;
  readonly toMicro: bigint;
  readonly vehicles: readonly bigint[];
  readonly equipment: bigint;
  /** Shares of what is left of the projects' money, in thousandths. */
  readonly projects: readonly bigint[];
}
export interface Share {
  readonly code: string;
  readonly thousandths: bigint;
}
export type OfficialItem = "abroad" | "vehicle-purchase" | "vehicle-operation" | "hospitality";

const names = new Map(builtInCodes.flatMap(({ codes }) => Object.entries(codes)));
const general =
  "2010301 2010302 2040201 2050201 2050202 2060503 2080501 2080502 2080505 2080506 2100201 2101101 2101102 2101103 2110101 2120104 2130104 2130106 2140101 2150550 2150599 2210201 2210203 2240101"
    .split(" ")
    .filter((code) => names.has(code));
const economicCodes = {
  personnel: ["30101", "30102", "30107", "30108", "30113", "30302"],
  public: ["30201", "30207", "30211", "30216", "30239"],
  project: ["30213", "30227", "31003", "31007"],
} as const;

/** A made-up year: the same random numbers, the same facts. */
export function randomFacts(random: () => number): Facts {
  const chance = (share: number) => random() < share;
  const size = 10 ** (3 + Math.floor(random() * 5));
  const some = () => 1n + BigInt(Math.floor(random() * size));
  const maybe = (share: number) => (chance(share) ? some() : 0n);
  const count = chance(0.06) ? 0 : 1 + Math.floor(random() * 9);
  const codes = general.filter(() => chance(count / general.length));
  const items: Item[] = codes.map((code) => ({
    code,
    fund: "general-budget",
    spent: { personnel: maybe(0.6), public: maybe(0.6), project: maybe(0.5) },
  }));
  const project = (code: string, fund: Fund): Item => ({
    code,
    fund,
    spent: { personnel: 0n, public: 0n, project: some() },
  });
  if (chance(0.3)) items.push(project("2120801", "government-funds"));
  if (chance(0.15)) items.push(project("2296002", "government-funds"));
  if (chance(0.12)) items.push(project("2230105", "state-capital"));
  const own = chance(0.4);
  if (own)
    items.push({
      code: pick(random, codes.length > 0 ? codes : general),
      fund: "own",
      spent: { personnel: maybe(0.5), public: some(), project: maybe(0.5) },
    });
  const divide = (list: readonly string[]): Share[] =>
    list
      .filter(() => chance(0.6))
      .map((code) => ({ code, thousandths: BigInt(Math.floor(random() * 400)) }));
  const noCars = chance(0.4);
  return {
    items,
    economic: {
      personnel: divide(economicCodes.personnel),
      public: divide(economicCodes.public),
      project: divide(economicCodes.project),
    },
    opening: chance(0.5) ? some() / 20n : 0n,
    closing: chance(0.5) ? some() / 20n : 0n,
    ownIncome: {
      institutional: own ? some() : 0n,
      business: own ? maybe(0.3) : 0n,
      other: own ? maybe(0.5) : 0n,
    },
    official: {
      abroad: maybe(0.25),
      "vehicle-purchase": noCars ? 0n : maybe(0.3),
      "vehicle-operation": noCars ? 0n : maybe(0.8),
      hospitality: maybe(0.6),
    },
    operating: chance(0.3) ? 0n : BigInt(1 + Math.floor(random() * 1000)),
    procurement: chance(0.25)
      ? { goods: 0n, works: 0n, services: 0n }
      : { goods: maybe(0.8), works: maybe(0.3), services: maybe(0.7) },
    toSmall: BigInt(Math.floor(random() * 1001)),
    toMicro: BigInt(Math.floor(random() * 1001)),
    vehicles: Array.from({ length: 8 }, () =>
      noCars || chance(0.5) ? 0n : BigInt(Math.floor(random() * 9)),
    ),
    equipment: chance(0.4) ? BigInt(Math.floor(random() * 30)) : 0n,
    projects: Array.from({ length: Math.floor(random() * 4) }, () =>
      BigInt(Math.floor(random() * 1000)),
    ),
  };
}

/** Another year of the same unit: some leaves as they were, some others, some new or gone. */
export function anotherYear(facts: Facts, random: () => number): Facts {
  const stays = random();
  const vary = (amount: bigint): bigint => {
    const drawn = random();
    if (drawn < stays * 0.5) return amount;
    if (drawn > 0.96) return amount === 0n ? BigInt(Math.floor(random() * 50_000)) : 0n;
    return (amount * BigInt(500 + Math.floor(random() * 1100))) / 1000n;
  };
  const each = <Key extends string>(record: Readonly<Record<Key, bigint>>) =>
    Object.fromEntries(
      Object.entries<bigint>(record).map(([key, amount]) => [key, vary(amount)]),
    ) as Record<Key, bigint>;
  return {
    ...facts,
    items: facts.items.map((item) => ({ ...item, spent: each(item.spent) })),
    opening: vary(facts.opening),
    closing: vary(facts.closing),
    ownIncome: each(facts.ownIncome),
    official: each(facts.official),
    procurement: each(facts.procurement),
  };
}
