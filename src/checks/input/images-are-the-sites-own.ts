import { foreignImages } from "../../figures/markdown.ts";
import { inputWarning } from "../../finding.ts";
import type { Rule } from "../rule.ts";

/** A page loads nothing from elsewhere: its host would learn who reads what, and could change the picture. */
export const imagesAreTheSitesOwn: Rule = ({ texts, evaluations }) => {
  const chapters = evaluations.flatMap((evaluation) => [...evaluation.texts.values()]);
  return [...texts.values(), ...chapters].flatMap(({ file, body, passages }) =>
    [body, ...passages.values()].flatMap(({ markdown, line: first }) =>
      foreignImages(markdown).map(({ source, line }) =>
        inputWarning(
          "IN-22",
          `${file} · 第 ${first + line} 行`,
          `图片在别的网站上（${source.slice(0, 80)}），页面不会显示，只写出它的说明`,
          "请删去图片，把图里的内容写成文字。",
        ),
      ),
    ),
  );
};
