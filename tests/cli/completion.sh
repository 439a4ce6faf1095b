# Shells complete the formats that --list names and the options of --help.
. "$TEIKIT_SOURCE/tests/cli/common/expect.sh"
here=$TEIKIT_SOURCE/tools/completion
mkdir -p some/folder
: >some/file.xml
tei-transform --list | awk '{ print $1 }' | sort >formats

if ! command -v bash >/dev/null; then
	echo "no bash: its completion was not tried"
else
	# reply WORD...: what bash would offer for the last word.
	reply() {
		bash -c '. "$0"
			COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
			_tei_complete "$1" "${@: -1}" "${@: -2:1}"
			printf "%s\n" "${COMPREPLY[@]}"' "$here/tei.bash" "$@" |
			sort >reply
	}
	reply tei-transform -t ''
	cmp -s reply formats || fail "bash: -t offers $(cat reply)"
	reply tei-transform --to mark
	[ "$(cat reply)" = markdown ] || fail "bash: mark is $(cat reply)"
	reply tei-transform -t notes-end,ht
	[ "$(cat reply)" = notes-end,html ] || fail "bash: chain: $(cat reply)"
	reply tei-transform --w
	[ "$(cat reply)" = --width ] || fail "bash: --w is $(cat reply)"
	reply tei-transform -d some/
	[ "$(cat reply)" = some/folder ] || fail "bash: -d: $(cat reply)"
	reply tei-transform some/
	[ "$(wc -l <reply)" -eq 2 ] || fail "bash: files: $(cat reply)"
	reply tei-transform -w ''
	[ -z "$(cat reply)" ] || fail "bash: -w offers $(cat reply)"
	reply tei-validate --ver
	[ "$(cat reply)" = --version ] || fail "bash: tei-validate"
	complete=$(bash -c '. "$0"; complete -p tei-transform' "$here/tei.bash")
	case $complete in *_tei_complete*) ;; *) fail "bash: not bound" ;; esac
fi

if ! command -v zsh >/dev/null; then
	echo "no zsh: its completion was not tried"
else
	# A shell in a pseudo-terminal, which is sent the line and a tab.
	offers() {
		zsh -f -c 'zmodload zsh/zpty; zpty z zsh -f -i
			read_for() { local all="" one; local -i n=0
				while (( n++ < 24 )); do
					zpty -r -t z one && all+=$one || sleep 0.05
				done; print -r -- $all; }
			zpty -w z "PS1=; fpath=($1 \$fpath); autoload -U compinit; compinit -u -D; stty -echo columns 200; setopt no_list_beep"
			read_for >/dev/null
			zpty -n -w z "$2"$'"'\\t'"'; read_for; zpty -d z' zsh "$here" "$1" |
			tr -d '\r'
	}
	offers 'tei-transform -t mark' >reply
	grep -q markdown reply || fail "zsh: mark: $(cat reply)"
	offers 'tei-transform --wid' >reply
	grep -q -- --width reply || fail "zsh: --wid: $(cat reply)"
fi

if ! command -v fish >/dev/null; then
	echo "no fish: its completion was not tried"
else
	cp "$here/tei.fish" tei-transform.fish
	HOME=$PWD fish -N -c 'source tei-transform.fish
		complete -C "tei-transform -t "' >reply 2>err
	cut -f1 reply | sort | cmp -s - formats ||
		fail "fish: -t offers $(cat reply err)"
	HOME=$PWD fish -N -c 'source tei-transform.fish
		complete -C "tei-transform --wid"' 2>err | grep -q -- --width ||
		fail "fish: --wid: $(cat err)"
fi
exit $failed
