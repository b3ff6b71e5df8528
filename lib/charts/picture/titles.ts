/** Gives each mark of a drawing a title element, which a browser shows without a script. */
export function addTitles(svg: SVGSVGElement): SVGSVGElement {
  for (const mark of svg.querySelectorAll("[data-mark]")) {
    const title = svg.ownerDocument.createElementNS("http://www.w3.org/2000/svg", "title");
    title.textContent = mark.getAttribute("aria-label");
    mark.prepend(title);
  }
  return svg;
}
