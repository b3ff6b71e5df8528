"use client";

import { useId } from "react";
import { useText } from "../locale/locale-context";
import { Modal } from "../panel/modal";
import { KEY_GROUPS } from "./key-groups";
import { KeyList } from "./key-list";

/** Every key there is, by where it works. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const t = useText();
  const id = useId();
  return (
    <Modal kind="dialog" className="key-help" isOpen onBack="restore" onClose={onClose} labelledBy={id}>
      <div className="sheet-head">
        <h2 id={id}>{t("search.keys")}</h2>
        <button type="button" className="button" onClick={onClose}>
          {t("evidence.close")}
        </button>
      </div>
      <div className="key-groups">
        {KEY_GROUPS.map(({ title, keys }) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            <KeyList keys={keys} />
          </section>
        ))}
      </div>
    </Modal>
  );
}
