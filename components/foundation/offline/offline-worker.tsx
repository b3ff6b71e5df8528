"use client";

import { useEffect, useState } from "react";
import { useText } from "../locale/locale-context";

const BASE = process.env.BASE_PATH ?? "";

/** A secure context has service workers; over plain http the site works without. */
const canWorkOffline = (): boolean =>
  process.env.NODE_ENV === "production" && "serviceWorker" in navigator && window.isSecureContext;

function whenWaiting(registration: ServiceWorkerRegistration, tell: (worker: ServiceWorker) => void): void {
  if (registration.waiting && navigator.serviceWorker.controller) tell(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && navigator.serviceWorker.controller) tell(worker);
    });
  });
}

/**
 * After one visit every page works without a network. A new version is announced and taken when a person says so,
 * never while they work.
 */
export function OfflineWorker() {
  const t = useText();
  const [update, setUpdate] = useState<ServiceWorker | null>(null);
  useEffect(() => {
    if (!canWorkOffline()) return;
    navigator.serviceWorker
      .register(`${BASE}/sw.js`, { scope: `${BASE}/` })
      .then((registration) => whenWaiting(registration, setUpdate))
      .catch(() => undefined); // Closed by a setting of the browser: the site works without.
  }, []);
  if (!update) return null;
  const take = (): void => {
    navigator.serviceWorker.addEventListener("controllerchange", () => window.location.reload(), {
      once: true,
    });
    update.postMessage("skip");
  };
  return (
    <p className="notice update-notice" role="status">
      {t("offline.update")}{" "}
      <button type="button" className="button button-small" onClick={take}>
        {t("offline.take")}
      </button>
    </p>
  );
}
