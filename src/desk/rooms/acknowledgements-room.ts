import { join } from "node:path";
import { writeWhole } from "../../import/write-import.ts";
import { type Acknowledgement, acknowledgementsSchema } from "../../records/acknowledgement.ts";
import { isOpen } from "../../records/disclosure.ts";
import { schemaLink } from "../../records/schema-link.ts";
import { type Acknowledged, asAcknowledged, isSameAcknowledged } from "../acknowledgements.ts";
import type { Bench } from "../bench.ts";
import { hashOf } from "../data-state.ts";
import { type PlaceParts, pathOf } from "../desk-place.ts";
import { type DeskRoom, noSuchPlace, type ShownPage } from "../desk-room.ts";
import { type AcknowledgementsView, acknowledgementsPage } from "../pages/acknowledgements-page.ts";
import { deskLayout } from "../pages/desk-layout.ts";
import { fieldOf } from "../read-form.ts";
import { surveyOf } from "../remembered-survey.ts";

/** What the rules find and the publisher lets stand, with the reason: `acknowledgements.json`. */
export const acknowledgementsRoom: DeskRoom = {
  async show(bench, at) {
    const found = await findAcknowledgements(bench.data, at);
    return found ? draw(bench, at, found) : noSuchPlace;
  },
  async take(bench, at, form) {
    const found = await findAcknowledgements(bench.data, at);
    if (!found?.isOpen) return noSuchPlace;
    const of = readAcknowledged(form);
    const reason = fieldOf(form, "reason");
    const again = (status: ShownPage["status"], fault: string) =>
      draw(bench, at, found, { of, reason, fault }, status);
    if (fieldOf(form, "shown") !== found.hash) {
      return again(409, "没有保存：您打开这一页以后，别人改过。请看过再确认。");
    }
    const others = found.acknowledged.filter((one) => !isSameAcknowledged(one, of));
    if (fieldOf(form, "act") === "withdraw") {
      write(bench, found.file, others);
      return { notice: { tone: "done", text: "已撤回。" } };
    }
    const isFound = found.findings.some((one) => isSameAcknowledged(asAcknowledged(one), of));
    if (!isFound) return again(409, "没有保存：这个问题已经不在了。");
    if (reason === "") return again(422, "没有保存：请写明理由。");
    write(bench, found.file, [...others, { ...of, reason, date: bench.now.slice(0, 10) }]);
    return { notice: { tone: "done", text: "已确认，理由会与问题一起列出。" } };
  },
};

type Found = Pick<AcknowledgementsView, "hash" | "isOpen" | "findings" | "acknowledged"> & {
  /** Below the data folder. */
  readonly file: string;
};

async function findAcknowledgements(data: string, at: PlaceParts): Promise<Found | undefined> {
  const { raw, model, tieOuts } = await surveyOf(data);
  const folder = `${at.unit}/${at.year}/${at.kind}`;
  const disclosure = model?.disclosures.find((one) => one.folder === folder);
  if (!disclosure) return undefined;
  const file = `${folder}/acknowledgements.json`;
  const all = tieOuts.filter((one) => one.folder === folder).flatMap(({ findings }) => findings);
  return {
    file,
    hash: hashOf(raw, file),
    isOpen: isOpen(disclosure.record.status),
    // A note needs no reason; IN-13 is about acknowledgements themselves.
    findings: all.filter(
      ({ severity, acknowledged, rule }) =>
        severity !== "info" && !acknowledged && !rule.startsWith("IN-"),
    ),
    acknowledged: disclosure.acknowledgements,
  };
}

function readAcknowledged(form: FormData): Acknowledged {
  const [figure, where] = [fieldOf(form, "figure"), fieldOf(form, "where")];
  return {
    rule: fieldOf(form, "rule"),
    ...(figure === "" ? {} : { figure }),
    ...(where === "" ? {} : { where }),
  };
}

function write({ data }: Bench, file: string, acknowledgements: readonly Acknowledgement[]): void {
  const record = acknowledgementsSchema.parse({
    $schema: schemaLink(file, "acknowledgements"),
    schemaVersion: 1,
    acknowledgements,
  });
  writeWhole(join(data, file), `${JSON.stringify(record, null, 2)}\n`);
}

function draw(
  { token, told }: Bench,
  at: PlaceParts,
  { file: _, ...found }: Found,
  typed?: AcknowledgementsView["typed"],
  status?: ShownPage["status"],
): ShownPage {
  const fault = typed && { tone: "fault" as const, text: typed.fault };
  const notice = told?.at === pathOf("acknowledgements", at) ? told.notice : undefined;
  const main = acknowledgementsPage({ token, at, ...found, typed });
  return { page: deskLayout({ title: "确认核对结果", notice: fault ?? notice, main }), status };
}
