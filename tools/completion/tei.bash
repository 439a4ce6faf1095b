# Completion for bash, of every tei-* tool: installed under the name of each.
# Options are those of --help, formats those of --list, so it fits whatever
# version is there.

# _tei_argument TOOL OPTION: what the option takes, FILE or DIR or FORMAT; as
# --help has it.
_tei_argument() {
	"$1" --help 2>/dev/null | awk -v want="$2" '
		/^ +-/ {
			sub(/^ +/, ""); sub(/   *.*/, "")
			n = split($0, word, /,? /)
			for (i = 1; i <= n; i++)
				if (word[i] == want && word[n] !~ /^-/)
					print word[n]
		}'
}

_tei_complete() {
	local tool=$1 cur=$2 option=$3 kind=
	case $cur in
	--*=*) option=${cur%%=*} cur=${cur#*=} ;;
	=) cur= option=${COMP_WORDS[COMP_CWORD - 1]} ;;
	esac
	[ "$option" = "=" ] && option=${COMP_WORDS[COMP_CWORD - 2]}
	case $option in
	-*) kind=$(_tei_argument "$tool" "$option") ;;
	esac
	case $kind in
	FORMAT*)
		local before=
		case $cur in *,*) before=${cur%,*}, ;; esac
		mapfile -t COMPREPLY < <(compgen -P "$before" -W "$("$tool" \
			--list 2>/dev/null | awk '{ print $1 }')" -- "${cur##*,}")
		;;
	DIR) mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
	FILE*|'')
		case $cur in
		-*)
			mapfile -t COMPREPLY < <(compgen -W "$("$tool" --help \
				2>/dev/null | awk '/^ +-/ { for (i = 1; i <= NF && i < 3; i++)
				if ($i ~ /^-/) { sub(/,$/, "", $i); print $i } }')" -- "$cur")
			;;
		*) mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
		esac
		;;
	*) COMPREPLY=() ;;
	esac
}

# Our own folder has the tools' names; without them those on the path.
for _tei_tool in $(compgen -c tei- | sort -u); do
	complete -o filenames -F _tei_complete "$_tei_tool"
done
unset _tei_tool
