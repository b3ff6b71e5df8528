"use client";

import { useEffect, useState } from "react";
import type { StoredDocument } from "../foundation/local/local-db";
import { useText } from "../foundation/locale/locale-context";

const MEGABYTE = 1024 * 1024;

function formatBytes(bytes: number): string {
  if (bytes >= 1024 * MEGABYTE) return `${(bytes / (1024 * MEGABYTE)).toFixed(1)} GB`;
  return bytes >= MEGABYTE ? `${(bytes / MEGABYTE).toFixed(1)} MB` : `${Math.ceil(bytes / 1024)} KB`;
}

/** How full the browser's storage is; outside secure contexts it tells only the size of the files. */
export function StorageNote({ documents }: { documents: readonly StoredDocument[] }) {
  const t = useText();
  const [estimate, setEstimate] = useState<{ used: number; quota: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has another size.
  useEffect(() => {
    let gone = false;
    void navigator.storage?.estimate?.().then(({ usage, quota }) => {
      if (!gone && usage !== undefined && quota !== undefined) setEstimate({ used: usage, quota });
    });
    return () => {
      gone = true;
    };
  }, [documents]);
  const files = documents.reduce((sum, { size }) => sum + (size ?? 0), 0);
  return (
    <p className="dim">
      {estimate
        ? t("documents.storage", { used: formatBytes(estimate.used), quota: formatBytes(estimate.quota) })
        : t("documents.storageUsed", { used: formatBytes(files) })}
    </p>
  );
}
