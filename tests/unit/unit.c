#include "unit.h"

#include <CUnit/Basic.h>

int
main(void)
{
	CU_SuiteInfo suites[] = {
		{ UNIT_NAME, NULL, NULL, NULL, NULL, unit_tests },
		CU_SUITE_INFO_NULL
	};
	unsigned int failed;

	if (CU_initialize_registry() != CUE_SUCCESS ||
	    CU_register_suites(suites) != CUE_SUCCESS)
		return 2;
	CU_basic_set_mode(CU_BRM_NORMAL);
	CU_basic_run_tests();
	failed = CU_get_number_of_failures() + (CU_get_number_of_tests_run()
	    == 0);
	CU_cleanup_registry();
	return failed > 0;
}
