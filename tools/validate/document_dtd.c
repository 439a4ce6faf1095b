/* What a document's DTD declares: libxml2 keeps it itself; the handlers stand
 * between because it wants its own context. */
#include "validate/document_state.h"

#include <libxml/SAX2.h>

void
tei_dtd_start_document(void *data)
{
	xmlSAX2StartDocument(((struct tei_validator *)data)->ctxt);
}

void
tei_dtd_internal_subset(void *data, const xmlChar *name, const xmlChar *public,
	const xmlChar *system)
{
	struct tei_validator *v = data;

	if (system != NULL)
		tei_document_report(v, TEI_FAULT_UNCHECKED,
		    TEI_SEVERITY_NOTE, tei_place_here(v), "the file of the "
		    "DTD is not read: what it declares, attributes with "
		    "defaults too, is not known", NULL);
	xmlSAX2InternalSubset(v->ctxt, name, public, system);
}

/* With entities the parser's own guard against their explosion must work,
 * which allows less depth. */
void
tei_dtd_entity_decl(void *data, const xmlChar *name, int type,
	const xmlChar *public, const xmlChar *system, xmlChar *content)
{
	struct tei_validator *v = data;

	v->ctxt->options &= ~XML_PARSE_HUGE;
	xmlSAX2EntityDecl(v->ctxt, name, type, public, system, content);
}

void
tei_dtd_unparsed_entity_decl(void *data, const xmlChar *name,
	const xmlChar *public, const xmlChar *system, const xmlChar *notation)
{
	xmlSAX2UnparsedEntityDecl(((struct tei_validator *)data)->ctxt, name,
	    public, system, notation);
}

xmlEntityPtr
tei_dtd_get_entity(void *data, const xmlChar *name)
{
	struct tei_validator *v = data;
	xmlEntityPtr entity = xmlSAX2GetEntity(v->ctxt, name);

	if (entity != NULL &&
	    entity->etype == XML_EXTERNAL_GENERAL_PARSED_ENTITY &&
	    !v->stopped) {
		tei_document_give_up(v,
		    "a part of the document is in another file "
		    "(external entity), which is not read");
		return NULL;
	}
	return entity;
}

xmlEntityPtr
tei_dtd_get_parameter_entity(void *data, const xmlChar *name)
{
	return xmlSAX2GetParameterEntity(
	    ((struct tei_validator *)data)->ctxt, name);
}
