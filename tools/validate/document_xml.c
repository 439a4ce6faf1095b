/* What is said of a document that is no well-formed XML: what libxml2 finds,
 * in words that name the remedy, and at the token that is wrong. */
#include <string.h>

#include "validate/document_state.h"
#include "validate/message.h"

enum place { HERE, AMPERSAND, ANGLE, TAG, ATTRIBUTE };

/* libxml2's codes, where what is wrong stands, and how it is said: %n is the
 * attribute's name, %1 and %2 are names that libxml2 gives. */
static const struct {
	int code;
	const char *says; /* in libxml2's text, where one code has several */
	enum place place;
	const char *text;
} words[] = {
	{ XML_ERR_ATTRIBUTE_NOT_STARTED, NULL, HERE, "the value of "
	    "attribute \"%n\" must stand in straight quotes: %n=\"…\"" },
	{ XML_ERR_LT_IN_ATTRIBUTE, NULL, ATTRIBUTE, "the value of "
	    "attribute \"%n\" has no closing quote before a \"<\"; add it, or "
	    "write &lt; in the value" },
	{ XML_ERR_ATTRIBUTE_NOT_FINISHED, NULL, ATTRIBUTE, "the value of "
	    "attribute \"%n\" has no closing quote" },
	{ XML_ERR_ATTRIBUTE_WITHOUT_VALUE, NULL, ATTRIBUTE, "attribute "
	    "\"%n\" has no value; write %n=\"…\"" },
	{ XML_ERR_ATTRIBUTE_REDEFINED, NULL, ATTRIBUTE, "attribute \"%n\" "
	    "stands twice in one tag; delete one of them" },
	{ XML_NS_ERR_ATTRIBUTE_REDEFINED, NULL, ATTRIBUTE, "attribute "
	    "\"%n\" stands twice in one tag; delete one of them" },
	{ XML_NS_ERR_UNDEFINED_NAMESPACE, " for ",
	    ATTRIBUTE, "the prefix of attribute \"%1:%2\" is not "
	    "declared; add xmlns:%1=\"…\" to the root or leave the prefix "
	    "out" },
	{ XML_NS_ERR_UNDEFINED_NAMESPACE, NULL, TAG, "the prefix of "
	    "\"%1:%2\" is not declared; add xmlns:%1=\"…\" to the root or "
	    "leave the prefix out" },
	{ XML_ERR_SPACE_REQUIRED, "attributes construct", HERE, "the tag "
	    "goes on wrongly here: a blank is missing between attributes, or "
	    "the \">\" that ends the tag" },
	{ XML_ERR_GT_REQUIRED, NULL, HERE, "the tag has no \">\" at its "
	    "end" },
	{ XML_ERR_NAME_REQUIRED, "xmlParseEntityRef", AMPERSAND, "an "
	    "\"&\" that begins no reference; write &amp;" },
	{ XML_ERR_NAME_REQUIRED, "StartTag", ANGLE, "a \"<\" that begins "
	    "no tag; write &lt;" },
	{ XML_ERR_ENTITYREF_SEMICOL_MISSING, NULL, AMPERSAND, "an \"&\" "
	    "that begins a reference without \";\"; write &amp;, or end the "
	    "reference" },
	{ XML_ERR_UNDECLARED_ENTITY, NULL, AMPERSAND, "the entity \"&%1;\" "
	    "is not declared; write the character itself, or its number as "
	    "in &#160;" },
	{ XML_WAR_UNDECLARED_ENTITY, NULL, AMPERSAND, "the entity \"&%1;\" "
	    "is not declared; write the character itself, or its number as "
	    "in &#160;" },
	{ XML_ERR_DOCUMENT_END, NULL, HERE, "there is something behind the "
	    "end tag of the root; put it before that, or delete it" },
	{ XML_ERR_DOCUMENT_EMPTY, NULL, HERE, "there is no element here; a "
	    "document begins with a tag such as \"<TEI>\"" },
	{ XML_ERR_HYPHEN_IN_COMMENT, NULL, HERE, "\"--\" must not stand in "
	    "a comment" },
	{ XML_ERR_COMMENT_NOT_FINISHED, NULL, HERE, "the document ends in "
	    "a comment that has no \"-->\"" },
	{ XML_ERR_RESERVED_XML_NAME, NULL, ANGLE, "\"<?xml\" must be the "
	    "very first characters of a document; delete what is before it, "
	    "even blanks" },
	{ XML_ERR_MISPLACED_CDATA_END, NULL, HERE, "\"]]>\" must not stand "
	    "in text; write ]]&gt;" },
	{ XML_ERR_INVALID_ENCODING, NULL, HERE, "bytes that are no UTF-8; "
	    "save the file as UTF-8, or name its encoding: <?xml "
	    "version=\"1.0\" encoding=\"…\"?>" },
	{ XML_I18N_CONV_FAILED, NULL, HERE, "bytes that are no "
	    "character in the encoding of the document; name the right "
	    "one: <?xml version=\"1.0\" encoding=\"…\"?>" },
	{ XML_ERR_INVALID_CHAR, "Input is not proper UTF-8", HERE, "bytes "
	    "that are no UTF-8; save the file as UTF-8, or name its "
	    "encoding: <?xml version=\"1.0\" encoding=\"…\"?>" },
	{ XML_ERR_INVALID_CHAR, NULL, HERE, "a character, or the number of "
	    "one, that XML does not allow; delete it" },
};

/* The text with the names in it; gives out->s, "" without memory. */
static void
fill(struct tei_buf *out, const char *text, const char *name,
	const xmlError *error)
{
	for (; *text != '\0'; text++) {
		const char *with = text[0] != '%' ? NULL :
		    text[1] == 'n' ? name :
		    text[1] == '1' ? error->str1 : error->str2;

		if (*text != '%')
			tei_buf_putc(out, *text);
		else {
			tei_buf_printf(out, "%.80s", with == NULL ? "" : with);
			text++;
		}
	}
}

static struct tei_span
span_of(struct tei_validator *v, enum place place, const xmlError *error,
	struct tei_buf *name)
{
	struct tei_buf wanted = { 0 };
	struct tei_span span;

	switch (place) {
	case AMPERSAND:
		return tei_place_before(v, '&');
	case ANGLE:
		return tei_place_before(v, '<');
	case TAG:
		return tei_place_tag(v);
	case HERE:
		tei_place_attribute(v, NULL, name);
		return tei_place_here(v);
	default:
		break;
	}
	if (error->str1 != NULL)
		tei_buf_puts(&wanted, error->str1);
	if (error->str2 != NULL)
		tei_buf_printf(&wanted, ":%s", error->str2);
	span = tei_place_attribute(v, error->code ==
	    XML_ERR_ATTRIBUTE_WITHOUT_VALUE ? NULL : wanted.s, name);
	tei_buf_free(&wanted);
	return span;
}

/* An end tag that does not match: the open element was never closed, or, if
 * no open one is called so, the tag closes nothing. */
static struct tei_span
mismatch(struct tei_validator *v, const xmlError *error, struct tei_buf *out)
{
	const struct tei_opened *open = &v->open[v->depth - 1];
	int64_t start = tei_input_tag(v->source, open->end) + 1;
	struct tei_span tag = tei_place_tag(v);
	const char *name = error->str2 == NULL ? "" : error->str2;
	const char *colon = strrchr(name, ':');
	size_t i = v->depth - 1;

	while (i > 0 && strcmp(v->open[i - 1].name->local,
	    colon != NULL ? colon + 1 : name) != 0)
		i--;
	if (i == 0) {
		tei_buf_printf(out, "the end tag </%.80s> closes nothing: "
		    "open is \"", name);
		tei_message_name(out, open->name);
		tei_buf_puts(out, "\",");
		tei_place_put(v, start, " above", out);
		tei_buf_puts(out, "; end that, or delete the tag");
		return tag;
	}
	tei_buf_puts(out, "element \"");
	tei_message_name(out, open->name);
	tei_buf_printf(out, "\" is never closed; </%.80s>", name);
	tei_place_put(v, tag.offset, "", out);
	tei_buf_puts(out, " comes before its end tag");
	return (struct tei_span){ start, strlen(open->name->local) };
}

static struct tei_span
unfinished(struct tei_validator *v, struct tei_buf *out)
{
	const struct tei_opened *open = &v->open[v->depth - 1];

	tei_buf_puts(out, "element \"");
	tei_message_name(out, open->name);
	tei_buf_puts(out, "\" is never closed; the document ends before its "
	    "end tag");
	return (struct tei_span){ tei_input_tag(v->source, open->end) + 1,
		strlen(open->name->local) };
}

static struct tei_span
describe(struct tei_validator *v, const xmlError *error, struct tei_buf *out)
{
	const char *text = error->message == NULL ? "" : error->message;
	size_t n = sizeof words / sizeof *words, i = 0;
	struct tei_buf name = { 0 };
	struct tei_span span;
	int code = error->code;

	if (tei_place_is_unconverted(v))
		code = XML_I18N_CONV_FAILED; /* the cause of all else */
	if (code == XML_ERR_TAG_NAME_MISMATCH && v->depth > 0)
		return mismatch(v, error, out);
	if (code == XML_ERR_TAG_NOT_FINISHED && v->depth > 0)
		return unfinished(v, out);
	while (i < n && (words[i].code != code ||
	    (words[i].says != NULL && strstr(text, words[i].says) == NULL)))
		i++;
	tei_buf_puts(out, "not well-formed XML: ");
	span = span_of(v, i < n ? words[i].place : HERE, error, &name);
	if (i < n)
		fill(out, words[i].text, name.n > 0 ? name.s : "…", error);
	else
		tei_buf_printf(out, "%.*s", (int)strcspn(text, "\n") < 300 ?
		    (int)strcspn(text, "\n") : 300, text);
	tei_buf_free(&name);
	return span;
}

void
tei_document_not_xml(struct tei_validator *v, const xmlError *error)
{
	struct tei_span span;

	tei_buf_clear(&v->check.message);
	span = describe(v, error, &v->check.message);
	tei_document_report(v, TEI_FAULT_NOT_XML, TEI_SEVERITY_ERROR, span,
	    v->check.message.s, NULL);
	tei_document_stop(v, TEI_INVALID);
}
