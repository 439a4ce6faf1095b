/* A suite is a file NAME.c here that defines unit_tests; unit.c runs it as
 * the test unit-NAME. */
#ifndef UNIT_H
#define UNIT_H

#include <CUnit/CUnit.h>

/* The suite, ended by CU_TEST_INFO_NULL. */
extern CU_TestInfo unit_tests[];

#endif
