/** What the browser offers to read codes from pictures, where it offers it. */
interface CodeDetector {
  detect(picture: ImageBitmap): Promise<readonly { readonly rawValue: string }[]>;
}
interface CodeDetectorMaker {
  new (options: { readonly formats: readonly string[] }): CodeDetector;
  getSupportedFormats(): Promise<readonly string[]>;
}

const QR = 'qr_code';

function detectorMaker(): CodeDetectorMaker | undefined {
  return (globalThis as { readonly BarcodeDetector?: CodeDetectorMaker }).BarcodeDetector;
}

/** Whether this browser reads QR codes from pictures; many do not. */
export async function canReadQrFile(): Promise<boolean> {
  try {
    return (await detectorMaker()?.getSupportedFormats())?.includes(QR) ?? false;
  } catch {
    return false;
  }
}

/** The text of the QR code in a picture file; null when there is none, or when the file is no picture. */
export async function readQrFile(file: Blob): Promise<string | null> {
  const Detector = detectorMaker();
  if (Detector === undefined) return null;
  try {
    const picture = await createImageBitmap(file);
    const [code] = await new Detector({ formats: [QR] }).detect(picture);
    picture.close();
    return code?.rawValue ?? null;
  } catch {
    return null;
  }
}
