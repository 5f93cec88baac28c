const pictures = /^image\/(png|jpeg|gif|webp)$/;

/** Whether a file of this type is shown as a picture; SVG is not, since it may hold scripts. */
export const isServedAsPicture = (contentType: string): boolean => pictures.test(contentType);
