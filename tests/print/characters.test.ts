import { expect, it } from "vitest";
import { deriveCharacters } from "./support/derive-characters";

it("the table of characters is what OpenCC and Unicode say", async () => {
  await expect(deriveCharacters()).toMatchFileSnapshot("../../lib/print/characters.ts");
});
