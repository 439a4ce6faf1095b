/* Aligning notes with the places that may refer to them. */
#include "unit.h"

#include <string.h>

#include "segment/align.h"
#include "segment/seg.h"

/* Garbled places of a test: how well place p stands for note n. */
struct likes {
	size_t notes;
	int score[8][8];
};

static int
like(void *data, size_t p, size_t n)
{
	return data ? ((struct likes *)data)->score[p][n] : 0;
}

/* Aligns places that read as `read` (0: garbled), all of weight 5, with the
 * notes of these numbers; `want` has the place of each note, -1 for none. */
static void
check(const uint32_t *read, size_t m, const uint32_t *number, size_t n,
	struct likes *likes, const int *want)
{
	struct seg_align_place place[16];
	uint32_t match[16];
	size_t i;

	for (i = 0; i < m; i++)
		place[i] = (struct seg_align_place){
		    read[i] ? read[i] : SEG_NONE, 5 };
	CU_ASSERT_FATAL(seg_align(place, m, number, n, like, likes, match));
	for (i = 0; i < n; i++)
		CU_ASSERT_EQUAL((int)match[i], want[i]);
}

static void
in_order(void)
{
	check((uint32_t[]){ 1, 2, 3 }, 3, (uint32_t[]){ 1, 2, 3 }, 3, NULL,
	    (int[]){ 0, 1, 2 });
	check((uint32_t[]){ 7, 9 }, 2, (uint32_t[]){ 7, 8, 9 }, 3, NULL,
	    (int[]){ 0, -1, 1 });
	check(NULL, 0, (uint32_t[]){ 1 }, 1, NULL, (int[]){ -1 });
	check((uint32_t[]){ 1 }, 1, NULL, 0, NULL, NULL);
}

/* A number that breaks the order is a number of the text. */
static void
strangers(void)
{
	check((uint32_t[]){ 12, 10, 11, 12 }, 4, (uint32_t[]){ 10, 11, 12 }, 3,
	    NULL, (int[]){ 1, 2, 3 });
	check((uint32_t[]){ 10, 28, 11 }, 3, (uint32_t[]){ 10, 11 }, 2, NULL,
	    (int[]){ 0, 2 });
}

/* Of two places with one number the heavier is taken. */
static void
weights(void)
{
	struct seg_align_place place[] = { { 4, 3 }, { 4, 10 }, { 5, 8 } };
	uint32_t number[] = { 4, 5 }, match[2];

	CU_ASSERT_FATAL(seg_align(place, 3, number, 2, like, NULL, match));
	CU_ASSERT_EQUAL(match[0], 1);
	CU_ASSERT_EQUAL(match[1], 2);
}

/* Garbled places are taken between exact ones only, the likeliest first. */
static void
garbled(void)
{
	struct likes l = { .score = { [1] = { [1] = 4 }, [2] = { [1] = 2 } } };

	check((uint32_t[]){ 1, 0, 0, 3 }, 4, (uint32_t[]){ 1, 2, 3 }, 3, &l,
	    (int[]){ 0, 1, 3 });
	l.score[1][1] = 0;
	check((uint32_t[]){ 1, 0, 0, 3 }, 4, (uint32_t[]){ 1, 2, 3 }, 3, &l,
	    (int[]){ 0, 2, 3 });
	l = (struct likes){ .score = { [3] = { [1] = 5 } } };
	check((uint32_t[]){ 1, 3, 0, 0 }, 4, (uint32_t[]){ 1, 2, 3 }, 3, &l,
	    (int[]){ 0, -1, 1 });
	l = (struct likes){ .score = { { 0, 5 }, { 4, 0 } } };
	check((uint32_t[]){ 0, 0 }, 2, (uint32_t[]){ 1, 2 }, 2, &l,
	    (int[]){ -1, 0 });
}

CU_TestInfo unit_tests[] = {
	{ "in order", in_order },
	{ "strangers", strangers },
	{ "weights", weights },
	{ "garbled", garbled },
	CU_TEST_INFO_NULL
};
