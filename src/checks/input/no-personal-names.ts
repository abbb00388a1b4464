import { inputFault } from "../../finding.ts";
import { findNames } from "../../words/find-names.ts";
import { eachPlaceOnce } from "../each-place-once.ts";
import { placeIn, publishedTexts } from "../published-texts.ts";
import type { Rule } from "../rule.ts";

/**
 * No name of a person is published: art. 15 of the Government Information Disclosure Regulations protects
 * privacy, and a page once read cannot be called back. So it blocks whatever the status. What only looks
 * like a name is allowed by `allowedNames` of `site.json`.
 */
export const noPersonalNames: Rule = (disclosure, model) => {
  const allowed = new Set((model.settings.allowedNames ?? []).map(({ text }) => text));
  const findings = publishedTexts(disclosure, model).flatMap((published) =>
    findNames(published.text)
      .filter(({ name }) => !allowed.has(name))
      .map(({ name, index }) =>
        inputFault(
          "PN-01",
          placeIn(published, index),
          `“${name}”像是个人姓名，公开件里不应出现`,
          "请删去姓名，可改写为“（姓名略）”；如不是姓名，请在 site.json 的 allowedNames 里写明这个词和理由。",
          { stated: name },
        ),
      ),
  );
  return eachPlaceOnce(findings);
};
