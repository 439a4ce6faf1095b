/* Which profile a text asks for, by weighted evidence. */
#include <string.h>

#include "lib/data.h"
#include "segment/profile.h"

/* The evidence is sought in so many blocks at the head of the text. */
enum { BLOCKS = 300, LOOK = 400 /* tokens of each */ };

/* The end of what is looked at of a block. */
static uint32_t
look_end(const struct seg_block *b)
{
	return b->to - b->from > LOOK ? b->from + LOOK : b->to;
}

static int
weigh(const struct seg_profile *p, const struct seg *g)
{
	const struct seg_rules *rules = &p->rules[SEG_EVIDENCE];
	size_t n = g->n_block < BLOCKS ? g->n_block : BLOCKS, i, k;
	uint32_t end;
	int sum = 0;

	for (k = 0; k < rules->n; k++) {
		const struct seg_rule *r = &rules->rule[k];
		int times = 0;

		for (i = 0; i < n && times < r->times; i++)
			times += seg_pattern_match(&r->pattern, g,
			    g->block[i].from, look_end(&g->block[i]), &end);
		sum += times * r->weight;
	}
	return sum;
}

/* The best so far. */
struct choice {
	const struct seg *g;
	char name[64];
	int weight;
	enum tei_status status;
};

static int
try(void *data, char **field, size_t fields)
{
	struct choice *c = data;
	struct seg_profile p;
	int weight;

	if (fields != 1 || strlen(field[0]) >= sizeof(c->name))
		return 1;
	if (c->status != TEI_OK)
		return 0;
	c->status = seg_profile_read(&p, field[0], c->g->diag);
	if (c->status != TEI_OK)
		return 0;
	weight = weigh(&p, c->g);
	if (c->name[0] == '\0' || weight > c->weight) {
		strcpy(c->name, field[0]);
		c->weight = weight;
	}
	seg_profile_free(&p);
	return 0;
}

enum tei_status
seg_profile_detect(struct seg_profile *p, const struct seg *g)
{
	struct choice c = { .g = g, .status = TEI_OK };
	enum tei_status status = tei_data_table("data/profiles/order", try,
	    &c, g->diag);

	if (status == TEI_OK)
		status = c.status;
	if (status != TEI_OK)
		return status;
	return seg_profile_read(p, c.name, g->diag);
}
