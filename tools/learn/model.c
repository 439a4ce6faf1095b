#include "learn/model.h"

#include <stdlib.h>
#include <string.h>

void
tei_model_order(struct tei_model *m)
{
	size_t i, j;

	for (j = 0; j < m->labels; j++)
		for (i = 0; i < m->labels; i++)
			if (m->label[j][0] != 'I' || (m->label[i][0] != 'O' &&
			    strcmp(m->label[i] + 1, m->label[j] + 1) == 0))
				m->before[j] |= (uint32_t)1 << i;
}

int
tei_model_init(struct tei_model *m, const char *const *label, size_t labels,
	unsigned bits)
{
	size_t i;

	*m = (struct tei_model){ .labels = labels, .bits = bits };
	m->weight = calloc(((size_t)1 << bits) * tei_model_row(m),
	    sizeof(*m->weight));
	m->description = calloc(1, 1);
	if (m->weight == NULL || m->description == NULL)
		goto failed;
	for (i = 0; i < labels; i++) {
		m->label[i] = malloc(strlen(label[i]) + 1);
		if (m->label[i] == NULL)
			goto failed;
		strcpy(m->label[i], label[i]);
	}
	tei_model_order(m);
	return 1;
failed:
	tei_model_free(m);
	return 0;
}

int
tei_model_copy(struct tei_model *m, const struct tei_model *of)
{
	if (!tei_model_init(m, (const char *const *)of->label, of->labels,
	    of->bits))
		return 0;
	memcpy(m->weight, of->weight, ((size_t)1 << of->bits) *
	    tei_model_row(of) * sizeof(*m->weight));
	memcpy(m->pair, of->pair, sizeof(m->pair));
	m->certainty = of->certainty;
	return 1;
}

void
tei_model_free(struct tei_model *m)
{
	size_t i;

	for (i = 0; i < TEI_MODEL_LABELS; i++)
		free(m->label[i]);
	free(m->weight);
	free(m->description);
	*m = (struct tei_model){0};
}

enum tei_status
tei_model_expect(const struct tei_model *m, const char *path,
	const char *const *label, size_t labels, struct tei_diag *diag)
{
	const char *before = diag->file;
	size_t i = 0;

	if (m->labels == labels)
		while (i < labels && strcmp(m->label[i], label[i]) == 0)
			i++;
	if (i == labels)
		return TEI_OK;
	diag->file = path;
	tei_diag_say(diag, TEI_MSG_OTHER_MODEL, 0, 0, m->label[0],
	    m->label[m->labels - 1], label[0], label[labels - 1]);
	diag->file = before;
	return TEI_INVALID;
}
