import type { Runtime } from './recogniser.ts';

/** Which runtime recognises: that of Node is some three times as fast, that of browsers runs everywhere. */
export type RuntimeName = 'node' | 'web';

/** What of onnxruntime is used; its packages for Node and for browsers are alike. */
export type Onnx = Pick<typeof import('onnxruntime-web/wasm'), 'InferenceSession' | 'Tensor' | 'env'>;

/** A model that is open. */
export interface OpenRuntime {
  name: RuntimeName;
  runtime: Runtime;
  close(): Promise<void>;
}

/** Opens a model in a runtime that is loaded. */
export async function openIn(
  onnx: Onnx,
  name: RuntimeName,
  { model, threads }: { model: Uint8Array; threads: number },
): Promise<OpenRuntime> {
  if (name === 'web') onnx.env.wasm.numThreads = threads;
  const session = await onnx.InferenceSession.create(model, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
  });
  const [input = '', output = ''] = [session.inputNames[0], session.outputNames[0]];
  return {
    name,
    runtime: {
      async run(data, dimensions) {
        const result = await session.run({ [input]: new onnx.Tensor('float32', data, [...dimensions]) });
        const tensor = result[output];
        if (tensor === undefined) throw new Error(`the model has no output ${output}`);
        return { data: tensor.data as Float32Array, dimensions: tensor.dims };
      },
    },
    close: () => session.release(),
  };
}
