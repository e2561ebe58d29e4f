import type { Runtime } from './recogniser.ts';

/** Which runtime recognises: that of Node is some three times as fast, that of browsers runs everywhere. */
export type RuntimeName = 'node' | 'web';

type Onnx = typeof import('onnxruntime-web');

/**
 * Opens a model in onnxruntime: `onnxruntime-node` where it is installed, else `onnxruntime-web`.
 *
 * @param name only this one; its import fails where it is not there
 */
export async function openRuntime(
  model: Uint8Array,
  { name, threads }: { name?: RuntimeName | undefined; threads: number },
): Promise<{ name: RuntimeName; runtime: Runtime; close(): Promise<void> }> {
  const [found, onnx] = name === undefined ? await fastest() : ([name, await importing(name)] as const);
  if (found === 'web') onnx.env.wasm.numThreads = threads;
  const session = await onnx.InferenceSession.create(model, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
  });
  const [input = '', output = ''] = [session.inputNames[0], session.outputNames[0]];
  return {
    name: found,
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

async function fastest(): Promise<readonly [RuntimeName, Onnx]> {
  try {
    return ['node', await importing('node')];
  } catch {
    // Not installed, or without its binary for this platform.
    return ['web', await importing('web')];
  }
}

const importing = async (name: RuntimeName): Promise<Onnx> =>
  name === 'web' ? import('onnxruntime-web') : ((await import('onnxruntime-node')) as unknown as Onnx);
