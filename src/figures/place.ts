/** Where a number stands. What needs a part of it asks for that part; nothing takes the printed origin apart. */
export type Place = CellPlace | RecordPlace | TextPlace;

/** A cell of a workbook below the data folder. */
export interface CellPlace {
  readonly in: "cell";
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** A value of a JSON file below the data folder. */
export interface RecordPlace {
  readonly in: "record";
  readonly file: string;
  /** `/figures/staff.year-end`. */
  readonly pointer: string;
  /** The section of the document that states it. */
  readonly section?: string;
}

/** A number of running text. */
export interface TextPlace {
  readonly in: "text";
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** The place as pages and downloads mark it: `FILE#SHEET!CELL`, `FILE#/json/pointer`. */
export function originOf(place: CellPlace | RecordPlace): string {
  return place.in === "cell"
    ? `${place.file}#${place.sheet}!${place.cell}`
    : `${place.file}#${place.pointer}`;
}

/** The place with its origin, as figures carry both. */
export function placed<P extends CellPlace | RecordPlace>(place: P): { place: P; origin: string } {
  return { place, origin: originOf(place) };
}
