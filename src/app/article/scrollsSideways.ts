/** Whether an element of an article, such as a wide table, can be scrolled to a side at this place. */
export function scrollsSideways(place: Element): boolean {
  for (let at: Element | null = place; at !== null && at.tagName !== 'ARTICLE'; at = at.parentElement)
    if (at.scrollWidth > at.clientWidth && /auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
  return false;
}
