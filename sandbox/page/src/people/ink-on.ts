const weights = [0.2126, 0.7152, 0.0722];
/** Where black and white are equally easy to read. */
const middle = 0.179;

/** Black or white, whichever is easier to read upon a ground given as `#rrggbb`. */
export function inkOn(ground: string): string {
  const luminance = weights.reduce((sum, weight, index) => {
    const part = Number.parseInt(ground.slice(1 + index * 2, 3 + index * 2), 16) / 255;
    return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0);
  return luminance > middle ? '#000000' : '#ffffff';
}
