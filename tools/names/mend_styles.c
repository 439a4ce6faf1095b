#include "names/mend.h"

#include "names/labelling.h"

/* What a person is styled behind the name: "Sir John Rae, Bart.". */
static const char *const styles[] = {
	"bart", "bt", "esq", "esqr", "esqre", "knt", "kt", NULL,
};

static const char *const comma[] = { ",", NULL };

void
tei_names_mend_styles(const struct tei_labelling *l)
{
	const unsigned char begin = tei_name_label(TEI_PERSON, 0),
	    later = tei_name_label(TEI_PERSON, 1);
	size_t i;

	for (i = 2; i < l->words->n; i++)
		if ((l->label[i - 2] == begin || l->label[i - 2] == later) &&
		    l->label[i - 1] == 0 && tei_label_is(l, i - 1, comma) &&
		    l->words->word[i].capital && tei_label_is(l, i, styles) &&
		    tei_label_end(l, i, TEI_PERSON) == i + 1 &&
		    tei_label_is_open(l, i))
			l->label[i] = 0;
}
