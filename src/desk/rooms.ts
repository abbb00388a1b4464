import type { PlaceName } from "./desk-place.ts";
import type { DeskRoom } from "./desk-room.ts";
import { acknowledgementsRoom } from "./rooms/acknowledgements-room.ts";
import { approvalRoom } from "./rooms/approval-room.ts";
import { contactRoom } from "./rooms/contact-room.ts";
import { correctionRoom } from "./rooms/correction-room.ts";
import { disclosureRoom } from "./rooms/disclosure-room.ts";
import { figuresRoom } from "./rooms/figures-room.ts";
import { homeRoom } from "./rooms/home-room.ts";
import {
  annotatedRoom,
  correctRoom,
  importForRoom,
  importRoom,
  readRoom,
  rememberRoom,
  withdrawRoom,
} from "./rooms/import-rooms.ts";
import { newUnitRoom } from "./rooms/new-unit-room.ts";
import { newYearRoom } from "./rooms/new-year-room.ts";
import { previewRoom } from "./rooms/preview-room.ts";
import { publishRoom } from "./rooms/publish-room.ts";
import { setUpRoom } from "./rooms/set-up-room.ts";
import { settingsRoom } from "./rooms/settings-room.ts";
import { textRoom } from "./rooms/text-room.ts";
import { unitRoom } from "./rooms/unit-room.ts";
import { unneededRoom } from "./rooms/unneeded-room.ts";
import { workbookRoom } from "./rooms/workbook-room.ts";

/** What is done at each address of the desk. */
export const rooms: Readonly<Record<PlaceName, DeskRoom>> = {
  home: homeRoom,
  "set-up": setUpRoom,
  settings: settingsRoom,
  "new-unit": newUnitRoom,
  unit: unitRoom,
  "new-year": newYearRoom,
  import: importRoom,
  "import-for-unit": importForRoom,
  "import-for": importForRoom,
  read: readRoom,
  correct: correctRoom,
  withdraw: withdrawRoom,
  remember: rememberRoom,
  annotated: annotatedRoom,
  disclosure: disclosureRoom,
  workbook: workbookRoom,
  figures: figuresRoom,
  preview: previewRoom,
  approval: approvalRoom,
  correction: correctionRoom,
  contact: contactRoom,
  acknowledgements: acknowledgementsRoom,
  unneeded: unneededRoom,
  text: textRoom,
  publish: publishRoom,
};
