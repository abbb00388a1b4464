import { inputFault } from "../../finding.ts";
import type { DisclosureRecord, SiteSettings } from "../../records/disclosure.ts";
import { canonical } from "../../words/canonical.ts";
import { findPersonalData } from "../../words/find-personal-data.ts";
import { eachPlaceOnce } from "../each-place-once.ts";
import { placeIn, publishedTexts } from "../published-texts.ts";
import type { Rule } from "../rule.ts";

/**
 * No identity number, mobile number, number of a bank card or mail address of a person is published; blocks whatever
 * the status, as names do. The publisher's own contacts may stand anywhere. The finding itself tells only the ends
 * of what it found, since reports are passed on.
 */
export const noPersonalData: Rule = (disclosure, model) => {
  const allowed = ownContacts(disclosure.record, model.settings);
  const findings = publishedTexts(disclosure, model).flatMap((published) =>
    findPersonalData(published.text)
      .filter(({ text }) => !allowed.has(comparable(text)))
      .map(({ kind, text, index }) =>
        inputFault(
          "PN-02",
          placeIn(published, index),
          `“${masked(text)}”是${kind}，公开件里不应出现`,
          "请删去；如是单位公开的工作电话或邮箱，请写在 disclosure.json 的 contact 里，或在 site.json 的 workContacts 里写明理由。",
          { stated: masked(text) },
        ),
      ),
  );
  return eachPlaceOnce(findings);
};

function ownContacts({ contact }: DisclosureRecord, { workContacts }: SiteSettings) {
  const texts = [contact?.phone, contact?.email, ...(workContacts ?? []).map(({ text }) => text)];
  return new Set(texts.flatMap((text) => (text ? [comparable(text)] : [])));
}

/** Without what people put between the digits of a number. */
function comparable(text: string): string {
  return canonical(text).replace(/[ -]/g, "").toLowerCase();
}

/** 139****5678: enough to find it by. */
function masked(text: string): string {
  const shown = Math.min(4, Math.floor(text.length / 4));
  return `${text.slice(0, 3)}****${text.slice(-shown)}`;
}
