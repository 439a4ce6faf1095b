/* Memory that libxml2 asks for while documents are checked. */
#ifndef TEI_VALIDATE_MEMORY_H
#define TEI_VALIDATE_MEMORY_H

/* To be called first by the program: where libxml2 gets no memory the process
 * ends, with a message and TEI_FAILED.  Without that an expression or a tree
 * that could not be made would pass for one that says nothing, and a document
 * for valid; and some of its functions fail to look (2.9.14). */
void tei_validate_need_memory(void);

#endif
