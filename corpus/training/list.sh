#!/bin/sh
# Prints the path of each text below this folder in the order of the files'
# names, whatever their folders: the order in which texts are read decides what
# is learned, and so a text can change its folder and no model changes.
set -eu
cd "$(dirname "$0")"
find "$(pwd)" -name '*.xml' | sed 's|.*/\(.*\)|\1/&|' | LC_ALL=C sort | cut -d/ -f2-
