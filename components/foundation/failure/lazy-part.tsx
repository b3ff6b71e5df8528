"use client";

import { type ComponentType, lazy, type ReactNode, Suspense, useState } from "react";
import { Boundary } from "./boundary";

/**
 * A component whose code comes when it is shown. Code that does not come, or fails, leaves a note in its place and
 * can be asked for again; React alone would remember the failure for ever.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props & { readonly fallback?: ReactNode; readonly partName?: string }> {
  const begin = () => lazy(async () => ({ default: await load() }));
  let Loaded = begin();
  return function LazyPart({ fallback = null, partName, ...rest }) {
    const [, setAttempt] = useState(0);
    const Part = Loaded;
    const retry = (): void => {
      Loaded = begin();
      setAttempt((n) => n + 1);
    };
    return (
      <Boundary onRetry={retry} {...(partName ? { name: partName } : {})}>
        <Suspense fallback={fallback}>
          <Part {...(rest as unknown as Props & React.JSX.IntrinsicAttributes)} />
        </Suspense>
      </Boundary>
    );
  };
}
