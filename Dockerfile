# docker build -t juesuan .
# docker run --rm --user "$(id -u):$(id -g)" -v "$PWD:/data" juesuan extract report.pdf --format summary
# Any user will do, and needs no home; files that are written (--out, ingest --to) are those of the user of the call.
FROM node:24-bookworm-slim AS build
WORKDIR /src
COPY . .
RUN npm run setup \
 && mkdir /packages \
 && npm exec --yes --package="pnpm@$(node -p "require('./package.json').config.pnpm")" -- \
      pnpm -r --filter './packages/*' pack --pack-destination /packages

FROM node:24-bookworm-slim
COPY --from=build /packages /tmp/packages
RUN npm install --global --no-audit --no-fund --omit=peer /tmp/packages/*.tgz && rm -r /tmp/packages && npm cache clean --force
USER node
WORKDIR /data
ENTRYPOINT ["juesuan"]
CMD ["--help"]
