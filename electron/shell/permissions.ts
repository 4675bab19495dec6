/**
 * Whether a page may have a browser permission (names as in Electron's session handlers). Scanner, printer and drawer belong to the
 * service; the one thing a page may ask for is the picture of the camera, to read the unit's QRIS code. Never the microphone.
 * @param media what is asked for of `media`: video, audio
 */
export function isPermissionGranted(permission: string, media: readonly string[] = []): boolean {
  return permission === 'media' && media.length > 0 && media.every((kind) => kind === 'video');
}
