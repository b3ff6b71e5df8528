import type { DocumentContext } from "./context";

/** Bodies there is only one of: those of the central government, whose names need no place. */
const CENTRAL =
  /^(?:国家|国务院|中国|中华|中央|全国|最高)|^(?!.*(?:组织|宣传|统战|统一战线|社会工作|武装)).{2,14}部(?:（本级）|机关|本级)?$/;

/**
 * A bureau whose region the document does not tell is its own, never one with another document's of the same name:
 * there is a 医疗保障局 in every county, and their figures would make one series.
 */
export function keepUnplacedApart(context: DocumentContext, documentId: string): DocumentContext {
  const { bureau } = context;
  if (!bureau || bureau.region_code !== null || CENTRAL.test(bureau.name)) return context;
  return { ...context, bureau: { ...bureau, bureau_id: `${bureau.bureau_id}#${documentId.slice(0, 8)}` } };
}
