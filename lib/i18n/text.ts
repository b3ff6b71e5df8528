import type { Messages, Text } from "./catalogue";
import { fillTemplate, type MessageParams } from "./message";

/** Text lookup in the messages of one language. */
export function textFrom(messages: Messages): Text {
  return (key, ...[params]) => fillTemplate(messages[key], params as MessageParams | undefined);
}
