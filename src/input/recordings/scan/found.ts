/** Values found by a scan, by slot. A slot is valid when its `mark` is that of the scan. */
export interface Found {
  readonly mark: Int32Array;
  readonly kind: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Bits of all steps found in this line. */
  seen: number;
  /** Mark of the latest scan. */
  line: number;
}

export function nothingFound(slots: number): Found {
  return {
    mark: new Int32Array(slots),
    kind: new Uint8Array(slots),
    from: new Int32Array(slots),
    to: new Int32Array(slots),
    seen: 0,
    line: 0,
  };
}
