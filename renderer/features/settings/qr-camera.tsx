import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../app-state/language.ts';
import { readQrFrame } from '../../devices/read-qr-picture.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';

/** Between two looks at what the camera sees, ms. */
const LOOK_MS = 150;

interface QrCameraProps {
  /** The first code that was seen; the camera is off by then. */
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}

/** What the camera of this PC sees, until it sees a QR code. The camera runs only while this is on the screen. */
export function QrCamera({ onText, onClose }: QrCameraProps) {
  const t = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const found = useRef(onText);
  found.current = onText;
  const [trouble, setTrouble] = useState<'missing' | 'refused' | null>(null);

  useEffect(() => {
    let here = true;
    let stream: MediaStream | null = null;
    const stop = (): void => stream?.getTracks().forEach((track) => track.stop());
    const look = async (): Promise<void> => {
      while (here && video.current !== null) {
        const text = await readQrFrame(video.current);
        if (!here) return;
        if (text !== null) {
          stop();
          return found.current(text);
        }
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      }
    };
    const start = async (): Promise<void> => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } }, audio: false });
        if (!here || video.current === null) return stop();
        video.current.srcObject = stream;
        await video.current.play();
        await look();
      } catch (error) {
        if (here) setTrouble(error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'missing');
      }
    };
    void start();
    return () => {
      here = false;
      stop();
    };
  }, []);
  return (
    <div className="qr-camera">
      {trouble === null ? (
        <>
          <video ref={video} muted playsInline aria-label={t('settings.qris.camera')} />
          <p className="quiet">{t('settings.qris.cameraHint')}</p>
        </>
      ) : (
        <Band tone="yellow" title={t(trouble === 'refused' ? 'settings.qris.cameraRefused' : 'settings.qris.cameraMissing')} />
      )}
      <Button size="office" onClick={onClose}>
        {t('settings.qris.cameraOff')}
      </Button>
    </div>
  );
}
