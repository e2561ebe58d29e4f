/** Files of the recogniser in the package of models. */
export const RECOGNISER = 'ch_PP-OCRv4_rec_infer.onnx';
export const KEYS = 'ppocr_keys_v1.txt';
