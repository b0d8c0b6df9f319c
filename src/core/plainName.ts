/** A name without what people write differently: capitals, hyphens, underscores, spaces. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}
