#include "transform/guard.h"

#include <libxslt/xsltutils.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "transform/pool.h"
#include "xml/xml.h"

/* One guard at a time is in force: libxml2's entity loader takes no data. */
static _Thread_local struct tei_guard *active;

/* Loads what stylesheets and XInclude name, if it is a local file. */
static xmlParserInputPtr
load(const char *url, const char *id, xmlParserCtxtPtr ctxt)
{
	struct tei_guard *g = active;

	return url != NULL && tei_guard_may_read(g, url) ?
	    g->loader(url, id, ctxt) : NULL;
}

static void
trim(char *s)
{
	size_t n = strlen(s);

	while (n > 0 && (s[n - 1] == '\n' || s[n - 1] == ' '))
		s[--n] = '\0';
}

static enum tei_msg
message_of(const struct tei_guard *g, const xmlError *e)
{
	if (e->code == XML_IO_ENOMEM)
		return TEI_MSG_NO_MEMORY;
	if (e->domain == XML_FROM_IO)
		return TEI_MSG_NOT_LOADED;
	/* the last two are of ids: the document is well-formed */
	if (e->level == XML_ERR_WARNING || e->code == XML_DTD_XMLID_VALUE ||
	    e->code == XML_DTD_ID_REDEFINED)
		return TEI_MSG_STYLESHEET_SAYS;
	if (e->domain == XML_FROM_XPATH || e->domain == XML_FROM_XSLT)
		return TEI_MSG_STYLESHEET_ERROR;
	return g->xml;
}

/* Whether the running transformation is over its limit, which is said once,
 * with its place: the messages after that only follow from it. */
static bool
is_stopped(struct tei_guard *g)
{
	const xsltTransformContext *c = g->running;
	const char *before = g->diag->file;

	if (c == NULL || (c->opCount <= c->opLimit &&
	    c->xpathCtxt->opCount < c->xpathCtxt->opLimit))
		return false;
	if (!g->failed) {
		if (c->inst != NULL && c->inst->doc != NULL)
			g->diag->file = (const char *)c->inst->doc->URL;
		tei_diag_say(g->diag, TEI_MSG_STOPPED,
		    c->inst ? (size_t)xmlGetLineNo(c->inst) : 0, 0);
	}
	g->diag->file = before;
	g->failed = true;
	return true;
}

/* libxml2's errors, whole and with their place.  After the first of an
 * ill-formed document the others only follow from it. */
static void
on_error(void *data, xmlErrorPtr e)
{
	struct tei_guard *g = data;
	const char *before = g->diag->file;
	enum tei_msg msg = message_of(g, e);
	const xmlNode *inst = e->file == NULL && g->running != NULL ?
	    g->running->inst : NULL;
	size_t line = e->line > 0 ? (size_t)e->line : 0;
	char text[512];

	if (e->message == NULL || (g->failed && msg == TEI_MSG_XML_ERROR) ||
	    is_stopped(g))
		return;
	snprintf(text, sizeof(text), "%s", e->message);
	trim(text);
	if (e->file != NULL && !g->closed)
		g->diag->file = e->file;
	if (inst != NULL && inst->doc != NULL && inst->doc->URL != NULL) {
		g->diag->file = (const char *)inst->doc->URL;
		line = (size_t)xmlGetLineNo(inst);
	}
	if (tei_diag_say(g->diag, msg, line, e->line ? (size_t)e->int2 : 0,
	    text) != TEI_OK)
		g->failed = true;
	g->diag->file = before;
}

/* "runtime error: file F line N element E" announces the next line. */
static bool
announces(struct tei_guard *g, const char *line)
{
	const char *file = strstr(line, "error: file ");
	const char *number = file ? strstr(file, " line ") : NULL;

	if (number == NULL)
		return false;
	file += strlen("error: file ");
	tei_buf_clear(&g->place);
	tei_buf_add(&g->place, file, (size_t)(number - file));
	g->at = strtoul(number + strlen(" line "), NULL, 10);
	return true;
}

static void
say_line(struct tei_guard *g, char *line)
{
	const char *before = g->diag->file;

	trim(line);
	/* What follows an error only explains it, by libxslt's inner life. */
	if (*line == '\0' || announces(g, line) || is_stopped(g) || g->failed)
		return;
	if (g->at == 0) {
		tei_diag_say(g->diag, TEI_MSG_STYLESHEET_SAYS, 0, 0, line);
		return;
	}
	g->diag->file = g->place.s;
	tei_diag_say(g->diag, TEI_MSG_STYLESHEET_ERROR, g->at, 0,
	    g->murmuring != NULL && (size_t)xmlGetLineNo(g->murmuring) ==
	    g->at ? g->murmur : line);
	g->diag->file = before;
	g->failed = true;
	g->at = 0;
}

/* Whether an instruction is an xsl:message that ends the transformation. */
static bool
terminates(const xmlNode *inst)
{
	const xmlAttr *a;

	if (inst == NULL || inst->type != XML_ELEMENT_NODE ||
	    strcmp((const char *)inst->name, "message") != 0 ||
	    inst->ns == NULL || !xmlStrEqual(inst->ns->href, XSLT_NAMESPACE))
		return false;
	a = xmlHasProp((xmlNode *)inst, (const xmlChar *)"terminate");
	return a != NULL && a->children != NULL &&
	    xmlStrEqual(a->children->content, (const xmlChar *)"yes");
}

/* libxslt's messages come in printf pieces; each line is one, but a last
 * message is one whole. */
static void
on_piece(void *data, const char *format, ...)
{
	struct tei_guard *g = data;
	char piece[1024], *end;
	va_list ap;

	va_start(ap, format);
	vsnprintf(piece, sizeof(piece), format, ap);
	va_end(ap);
	if (g->last == NULL && g->running != NULL &&
	    terminates(g->running->inst))
		g->last = g->running->inst;
	tei_buf_puts(&g->line, piece);
	if (g->line.failed)
		tei_xml_needed(NULL);
	while (g->last == NULL && g->line.n > 0 &&
	    (end = strchr(g->line.s, '\n')) != NULL) {
		*end = '\0';
		say_line(g, g->line.s);
		g->line.n -= (size_t)(end + 1 - g->line.s);
		memmove(g->line.s, end + 1, g->line.n + 1);
	}
}

/* What libxml2 says beside its errors is about its own inner state, unless a
 * stylesheet is stopped by it. */
static void
on_chatter(void *data, const char *format, ...)
{
	struct tei_guard *g = data;
	char text[sizeof(g->murmur)], *told;
	va_list ap;

	if (g->running == NULL)
		return;
	va_start(ap, format);
	vsnprintf(text, sizeof(text), format, ap);
	va_end(ap);
	trim(text);
	told = strstr(text, ": "); /* behind the name of a function of its own */
	strcpy(g->murmur, told != NULL ? told + 2 : text);
	g->murmuring = g->running->inst;
}

static const xsltSecurityOption forbidden[] = { XSLT_SECPREF_WRITE_FILE,
    XSLT_SECPREF_CREATE_DIRECTORY, XSLT_SECPREF_READ_NETWORK,
    XSLT_SECPREF_WRITE_NETWORK };

enum tei_status
tei_guard_enter(struct tei_guard *g, struct tei_diag *diag)
{
	size_t i;

	*g = (struct tei_guard){ .diag = diag, .xml = TEI_MSG_XML_ERROR };
	g->prefs = xsltNewSecurityPrefs();
	if (g->prefs == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	for (i = 0; i < sizeof(forbidden) / sizeof(*forbidden); i++)
		xsltSetSecurityPrefs(g->prefs, forbidden[i],
		    xsltSecurityForbid);
	g->loader = xmlGetExternalEntityLoader();
	g->structured = xmlStructuredError;
	g->structured_data = xmlStructuredErrorContext;
	g->generic = xsltGenericError;
	g->generic_data = xsltGenericErrorContext;
	g->chatter = xmlGenericError;
	g->chatter_data = xmlGenericErrorContext;
	active = g;
	xmlSetExternalEntityLoader(load);
	xmlSetStructuredErrorFunc(g, on_error);
	xsltSetGenericErrorFunc(g, on_piece);
	xmlSetGenericErrorFunc(g, on_chatter);
	return TEI_OK;
}

void
tei_guard_leave(struct tei_guard *g)
{
	if (g->line.n > 0)
		say_line(g, g->line.s);
	tei_buf_free(&g->line);
	tei_buf_free(&g->place);
	xmlSetExternalEntityLoader(g->loader);
	xmlSetStructuredErrorFunc(g->structured_data, g->structured);
	xsltSetGenericErrorFunc(g->generic_data, g->generic);
	xmlSetGenericErrorFunc(g->chatter_data, g->chatter);
	xsltFreeSecurityPrefs(g->prefs);
	active = NULL;
}

/* An honest stylesheet needs some tens of operations a byte, or writes much
 * for each; these bounds stop one that does not end within some seconds, or
 * that doubles a string. */
enum { OPERATIONS = 50000000, OPERATIONS_A_BYTE = 400, MEMORY = 1 << 30 };


enum tei_status
tei_guard_context(struct tei_guard *g, xsltTransformContextPtr ctxt,
	size_t bytes)
{
	unsigned long limit = OPERATIONS +
	    OPERATIONS_A_BYTE * (unsigned long)bytes;

	if (xsltSetCtxtSecurityPrefs(g->prefs, ctxt) != 0)
		return TEI_FAILED;
	xsltSetTransformErrorFunc(ctxt, g, on_piece);
	tei_pool_bound(MEMORY + TEI_MEMORY_A_BYTE * bytes);
	ctxt->opLimit = limit;
	ctxt->xpathCtxt->opLimit = limit;
	g->running = ctxt;
	return TEI_OK;
}

/* Blanks and line ends become one blank each. */
static void
fold(struct tei_buf *b)
{
	size_t i, n = 0;

	for (i = 0; i < b->n; i++) {
		if (strchr(" \t\n\r", b->s[i]) == NULL)
			b->s[n++] = b->s[i];
		else if (n > 0 && b->s[n - 1] != ' ')
			b->s[n++] = ' ';
	}
	b->n = n;
	if (b->s != NULL)
		b->s[n] = '\0';
}

/* Says a last message, with its place if the user may want to look there; one
 * without words tells no place. */
static void
say_last(struct tei_guard *g, bool own)
{
	struct tei_buf at = {0};

	fold(&g->line);
	if (g->line.n > 0)
		trim(g->line.s);
	if (own && g->last != NULL && g->last->doc != NULL &&
	    g->last->doc->URL != NULL)
		tei_buf_printf(&at, " (xsl:message in %s, line %ld)",
		    (const char *)g->last->doc->URL, xmlGetLineNo(g->last));
	tei_diag_say(g->diag, TEI_MSG_STYLESHEET_ENDS, 0, 0,
	    g->line.s != NULL && *g->line.s != '\0' ? g->line.s :
	    "the stylesheet ended by an xsl:message without words",
	    at.s != NULL ? at.s : "");
	tei_buf_clear(&g->line);
	tei_buf_free(&at);
	g->failed = g->ended = true;
}

/* Says what stopped a stylesheet without any error. */
static void
say_murmur(struct tei_guard *g)
{
	const xmlNode *inst = g->murmuring;
	const char *before = g->diag->file;

	if (inst != NULL && inst->doc != NULL && inst->doc->URL != NULL)
		g->diag->file = (const char *)inst->doc->URL;
	tei_diag_say(g->diag, TEI_MSG_STYLESHEET_ERROR,
	    inst != NULL ? (size_t)xmlGetLineNo(inst) : 0, 0, g->murmur);
	g->diag->file = before;
	g->failed = true;
}

void
tei_guard_end(struct tei_guard *g, bool own)
{
	if (g->running != NULL && g->running->state == XSLT_STATE_STOPPED &&
	    !g->failed) {
		if (g->murmur[0] == '\0' || g->last != NULL)
			say_last(g, own);
		else
			say_murmur(g);
	}
	tei_pool_bound(SIZE_MAX);
	g->murmur[0] = '\0';
	g->murmuring = g->last = NULL;
	g->running = NULL;
}
