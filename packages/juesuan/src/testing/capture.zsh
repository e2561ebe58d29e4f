# What zsh offers for a line: zsh -f capture.zsh SCRIPT LINE. An interactive zsh in a terminal of its own takes the script,
# completes the line once, and prints each match as it is added.
zmodload zsh/zpty || exit 9
zpty shell zsh -f -i
zpty -w shell '
PROMPT=
autoload -Uz compinit && compinit -D -u
bindkey "^I" complete-word
mark() { print -r -- $'\''\0'\'' }
compprefuncs=(mark)
comppostfuncs=(mark)
zstyle ":completion:*" insert-tab false
compadd() {
  if [[ ${@[1,(i)(-|--)]} != *-(O|A|D)\ * ]]; then
    local -a matches
    builtin compadd -A matches "$@"
    (( $#matches )) && print -rl -- $matches
  fi
  builtin compadd "$@"
}'
zpty -w shell "source ${(q)1}; print rea''dy"
while zpty -r shell line; do [[ $line == *ready* ]] && break; done
zpty -w -n shell "$2"$'\t'
integer inside=0
while zpty -r shell line; do
  if [[ $line == *$'\0'* ]]; then (( inside++ )) && break; continue; fi
  (( inside )) && print -r -- ${line%$'\r\n'}
done
zpty -d shell
