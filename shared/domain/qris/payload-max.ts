/** Longest payload the standard allows, in characters (EMVCo MPM as narrowed by ASPI). */
export const PAYLOAD_MAX = 512;
