#include <string.h>

#include "transform/transform.h"

const struct tei_format tei_formats[] = {
#define F(name, sheet, extension, media, layout, gives, help) \
	{ name, "xslt/" sheet, extension, media, TEI_LAYOUT_##layout, \
	    TEI_GIVES_##gives, help },
#include "transform/formats.def"
#undef F
	{ NULL, NULL, NULL, NULL, TEI_LAYOUT_NONE, TEI_GIVES_OTHER, NULL }
};

const struct tei_format *
tei_format_find(const char *name, size_t n)
{
	const struct tei_format *f;

	for (f = tei_formats; f->name != NULL; f++)
		if (strlen(f->name) == n && memcmp(f->name, name, n) == 0)
			return f;
	return NULL;
}
