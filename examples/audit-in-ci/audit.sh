#!/bin/sh
# Audits every report of a folder: audit.sh FOLDER. Writes audit.sarif, which code scanning shows beside the files, and ends
# with 1 where something that must agree does not, with 2 where a report cannot be read.
set -u
find "${1:-reports}" -type f \( -name '*.pdf' -o -name '*.html' -o -name '*.txt' \) -print | sort > audit.files
set --
while IFS= read -r file; do set -- "$@" "$file"; done < audit.files
rm audit.files
exec juesuan audit --format sarif --lang zh --min-severity error -- "$@" > audit.sarif
