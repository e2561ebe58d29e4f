/** 1 where a sample is darker than the threshold. */
export function inkMask(data: Uint8Array, threshold: number): Uint8Array {
  const mask = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) mask[i] = (data[i] as number) < threshold ? 1 : 0;
  return mask;
}
