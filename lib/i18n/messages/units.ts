import { defineMessages } from "../message";

/** The units a person has chosen. */
export const unitMessages = defineMessages({
  "units.titled": { zh: "{names}：{title}", en: "{names}: {title}" },
  "units.tray": { zh: "选中的单位", en: "Selected units" },
  "units.pick": { zh: "单位（至多 8 个）", en: "Units (up to 8)" },
  "units.add": { zh: "选中", en: "Select" },
  "units.remove": { zh: "移出", en: "Deselect" },
  "units.removeOne": { zh: "移出 {name}", en: "Remove {name}" },
  "units.added": { zh: "已选中", en: "Selected" },
  "units.removed": { zh: "已移出", en: "Removed" },
  "units.full": { zh: "已选满 8 个，请先移出一个", en: "Eight units are selected; remove one first" },
  "units.clear": { zh: "清空", en: "Clear" },
  "units.addPeers": { zh: "加入同类", en: "Add peers" },
  "units.noPeers": { zh: "没有找到可比的同类单位", en: "No comparable peers found" },
  "units.compare": { zh: "对比", en: "Compare" },
});
