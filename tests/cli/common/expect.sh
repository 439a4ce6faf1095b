# Read by the scripts of this folder: what they say of a failure, and the
# tools on the path.  A script ends with `exit $failed`.
set -u
PATH=$TEIKIT_BIN:$PATH
failed=0
fail() { echo "FAILED: $*"; failed=1; }

# expect STATUS TEXT COMMAND...: the exit status, and words of the message;
# what the command printed is in the files out and err.
expect() {
	want=$1 text=$2
	shift 2
	"$@" >out 2>err
	got=$?
	[ $got -eq "$want" ] || fail "$* gave $got, not $want"
	grep -qF -- "$text" err || fail "$*: no '$text' in: $(cat err)"
}

# quiet COMMAND...: it succeeds and says nothing; what it printed is in out.
quiet() {
	"$@" >out 2>err || fail "$* gave $?: $(cat err)"
	[ ! -s err ] || fail "$* said $(cat err)"
}

# The options that name the sample corpus's authority lists.
lists=$(printf ' --authority %s' "$TEIKIT_SOURCE"/corpus/authority/*.xml)
