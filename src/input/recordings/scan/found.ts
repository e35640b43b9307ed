/** Values found by a scan, by slot. A slot is valid when its `mark` is that of the scan. */
export interface Found {
  readonly mark: Int32Array;
  readonly kind: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Bits that the user of the scan gave to each slot, and those of all slots found in this line. */
  readonly bits: Int32Array;
  seen: number;
  /** Mark of the latest scan. */
  line: number;
}
