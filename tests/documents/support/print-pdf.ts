import type { Browser } from "playwright-core";
import type { PrintLook } from "./print-looks";

/** Prints a page of markup as a PDF, as a browser does. */
export async function printPdf(browser: Browser, html: string, look: PrintLook): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(html);
    return new Uint8Array(
      await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        displayHeaderFooter: look.runningHead,
        headerTemplate: '<div style="font-size:8pt;margin:auto">某某单位部门决算公开</div>',
        footerTemplate: '<div style="font-size:8pt;margin:auto">— <span class="pageNumber"></span> —</div>',
      }),
    );
  } finally {
    await page.close();
  }
}
