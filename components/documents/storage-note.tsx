"use client";

import { useEffect, useState } from "react";
import type { StoredDocument } from "@/lib/local/kept/types";
import { useText } from "../foundation/locale/locale-context";
import { measureRoom, type Room } from "./library/persistence";

const MEGABYTE = 1024 * 1024;

function formatBytes(bytes: number): string {
  if (bytes >= 1024 * MEGABYTE) return `${(bytes / (1024 * MEGABYTE)).toFixed(1)} GB`;
  return bytes >= MEGABYTE ? `${(bytes / MEGABYTE).toFixed(1)} MB` : `${Math.ceil(bytes / 1024)} KB`;
}

/** How full the browser's storage is, and whether it lasts; outside secure contexts only the size of the files. */
export function StorageNote({ documents }: { documents: readonly StoredDocument[] }) {
  const t = useText();
  const [room, setRoom] = useState<Room | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has another size.
  useEffect(() => {
    let gone = false;
    void measureRoom().then((measured) => {
      if (!gone) setRoom(measured);
    });
    return () => {
      gone = true;
    };
  }, [documents]);
  const files = documents.reduce((sum, { size }) => sum + (size ?? 0), 0);
  return (
    <>
      <p className="dim">
        {room
          ? t("documents.storage", { used: formatBytes(room.used), quota: formatBytes(room.quota) })
          : t("documents.storageUsed", { used: formatBytes(files) })}
      </p>
      {room?.persistent === false && <p className="dim">{t("documents.notPersistent")}</p>}
    </>
  );
}
