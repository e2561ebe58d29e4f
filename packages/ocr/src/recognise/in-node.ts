import { type Onnx, type OpenRuntime, openIn, type RuntimeName } from './runtime.ts';

/**
 * Opens a model in onnxruntime: `onnxruntime-node` where it is installed, else `onnxruntime-web`.
 *
 * @param name only this one; its import fails where it is not there
 */
export async function openRuntime(
  model: Uint8Array,
  { name, threads }: { name?: RuntimeName | undefined; threads: number },
): Promise<OpenRuntime> {
  const [found, onnx] = name === undefined ? await fastest() : ([name, await importing(name)] as const);
  return openIn(onnx, found, { model, threads });
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
