import assert from "node:assert/strict";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { withoutAuthors } from "../../src/downloads/without-authors.ts";
import { parseXlsx } from "../../src/load/parse-xlsx.ts";
import { smallParts, zipParts } from "../support/small-workbook.ts";

const plain = smallParts({ rows: '<row r="1"><c r="A1"><v>1.5</v></c></row>' });
const personal = {
  "docProps/core.xml":
    "<cp:coreProperties><dc:title>决算</dc:title><dc:creator>zzcreator</dc:creator>" +
    '<cp:lastModifiedBy xml:space="preserve">zzsaver</cp:lastModifiedBy></cp:coreProperties>',
  "docProps/app.xml":
    "<Properties><Manager>zzmanager</Manager><Company>zzcompany</Company></Properties>",
  "docProps/custom.xml":
    '<Properties><property name="电话"><vt:lpwstr>zzphone</vt:lpwstr></property></Properties>',
  "xl/comments1.xml":
    '<comments><authors><author>zzauthor</author></authors><commentList><comment ref="A1" authorId="0"/></commentList></comments>',
  "xl/persons/person.xml":
    '<personList><person displayName="zzperson" id="{1}" userId="zzuser" providerId="zzprovider"/></personList>',
};

test("who made, saved or commented a workbook is left out of the published copy; all else stays", () => {
  const received = zipParts({ ...plain, ...personal }, 6);
  const published = withoutAuthors(received);
  const parts = unzipSync(published);
  for (const [name, bytes] of Object.entries(parts)) {
    assert.doesNotMatch(strFromU8(bytes), /zz/, name);
  }
  assert.match(strFromU8(parts["docProps/core.xml"] as Uint8Array), /<dc:title>决算</);
  assert.deepEqual(Object.keys(parts).sort(), Object.keys(unzipSync(received)).sort());
  assert.deepEqual(parseXlsx(published), parseXlsx(received));
  assert.deepEqual(withoutAuthors(received), published, "same file, same bytes");
});

test("one that tells nobody stays byte for byte", () => {
  const received = zipParts({ ...plain, "docProps/core.xml": "<cp:coreProperties/>" }, 6);
  assert.equal(withoutAuthors(received), received);
});
