// The lines of the change logs. The packages are released together, so a list of their own updates says nothing.
export default {
  getReleaseLine: async ({ summary }) => {
    const [first, ...others] = summary.trim().split('\n');
    return `- ${[first, ...others.map((line) => `  ${line}`.trimEnd())].join('\n')}`;
  },
  getDependencyReleaseLine: async () => '',
};
