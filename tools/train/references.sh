#!/bin/sh
# Makes tools/data/references.model anew from anystyle's core set of labelled
# references, bit for bit:
#
#     tools/train/references.sh CORE.xml FILE.model
#
# tei-train must be on PATH.  The scores of five-fold cross-validation go to
# standard error, and into the model's description.
#
# The features of a word are what five tables say of it too; their checksum is
# in the description, so that one sees whether the model knows them as they are.
set -eu
[ $# -eq 2 ] || { echo "usage: $0 CORE.xml FILE.model" >&2; exit 2; }
data=$(dirname "$0")/../data
tables=$(cd "$data" && cat references.tsv calendar.tsv given_names.tsv \
	places.tsv gazetteer.tsv | cksum)
tei-train --references --folds 5 -o "$2" -d "tei-citations --lines: fields of references
Learned from the core set of anystyle (res/parser/core.xml),
Copyright Sylvester Keil; BSD 2-Clause licence
tables $tables" "$1"
