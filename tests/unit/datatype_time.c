/* Dates, times and durations. */
#include "datatype_check.h"

static void
test_dates(void)
{
	static const struct judged rows[] = {
		{ "date", true, { "2000-02-29", "1600-02-29", "12000-01-01",
		    "-0001-02-29", "-0005-02-29", "-0401-02-29",
		    "2000-01-01+14:00", "2000-01-01-00:00", "2000-01-01Z",
		    " 1999-12-31\n", "123456789012345678901234567892-02-29",
		    NULL } },
		{ "date", false, { "", "1900-02-29", "2001-02-29",
		    "-0004-02-29", "-0100-02-29", "0000-01-01", "02000-01-01",
		    "200-01-01", "+2000-01-01", "2000-00-01", "2000-13-01",
		    "2000-04-31", "2000-01-00", "2000-1-1", "2000-01-01+14:01",
		    "2000-01-01+13:60", "2000-01-01z", "2000-01-01 Z",
		    "2000-01-01T00:00:00", "--2000-01-01", "2000-01",
		    "123456789012345678901234567893-02-29", "01.01.2000",
		    NULL } },
		{ "dateTime", true, { "2000-01-01T00:00:00",
		    "2000-01-01T23:59:59.999Z", "2000-01-01T24:00:00",
		    "2000-01-01T24:00:00.000", NULL } },
		{ "dateTime", false, { "2000-01-01", "2000-01-01T24:00:01",
		    "2000-01-01T24:01:00", "2000-01-01T24:00:00.1",
		    "2000-01-01T23:59:60", "2000-01-01T00:00",
		    "2000-01-01T00:00:00.", "2000-01-01 00:00:00",
		    "2000-01-01t00:00:00", "2000-02-30T00:00:00", NULL } },
		{ "time", true, { "00:00:00", "24:00:00", "12:30:00.5+01:00",
		    NULL } },
		{ "time", false, { "25:00:00", "12:60:00", "12:30", "1:00:00",
		    "12:00:00+1:00", NULL } },
		{ "gYearMonth", true, { "2000-01", "-0044-03", "2000-12Z",
		    NULL } },
		{ "gYearMonth", false, { "2000-13", "2000-1", "2000", NULL } },
		{ "gYear", true, { "2000", "-0044", "2000Z", "12000", NULL } },
		{ "gYear", false, { "0000", "200", "44", "2000-", "02000",
		    NULL } },
		{ "gMonthDay", true, { "--02-29", "--12-31Z", NULL } },
		{ "gMonthDay", false, { "--02-30", "--04-31", "-02-28",
		    "02-28", NULL } },
		{ "gDay", true, { "---31", "---01Z", NULL } },
		{ "gDay", false, { "---32", "---00", "31", "--31", NULL } },
		{ "gMonth", true, { "--01", "--12+01:00", NULL } },
		{ "gMonth", false, { "--13", "--01--", "--00", "01", NULL } },
	};

	CHECK_JUDGED(rows);
}

static void
test_durations(void)
{
	static const struct judged rows[] = {
		{ "duration", true, { "P1Y", "P1M", "P1D", "PT1H", "PT1M",
		    "PT1S", "PT1.5S", "-P1Y2M3DT4H5M6.70S", "P0D",
		    "P12345678901234567890123456789Y", "P1Y1D", NULL } },
		{ "duration", false, { "", "P", "PT", "P1YT", "P1S", "PT1.S",
		    "PT.5S", "P1M1Y", "P-1Y", "1Y", "P1", "PT1.5H", "P1H",
		    "+P1Y", "P1Y 2M", "PT1M1H", "P1.5Y", "P1W",
		    NULL } },
	};

	CHECK_JUDGED(rows);
}

static void
test_order(void)
{
	static const struct judged rows[] = {
		{ "date;minInclusive=1956-10-23;maxExclusive=1957-01-01", true,
		    { "1956-10-23", "1956-12-31", NULL } },
		{ "date;minInclusive=1956-10-23;maxExclusive=1957-01-01",
		    false, { "1956-10-22", "1957-01-01", "-1956-11-01",
		    "1956-10-23Z", NULL } },
		{ "dateTime;minExclusive=2000-01-01T12:00:00Z", true, {
		    "2000-01-01T12:00:01Z", "2000-01-01T12:00:00.1Z",
		    "2000-01-01T12:00:00-00:01", "2000-01-02T02:00:01",
		    NULL } },
		{ "dateTime;minExclusive=2000-01-01T12:00:00Z", false, {
		    "2000-01-01T12:00:00Z", "2000-01-01T13:00:00+01:00",
		    "2000-01-02T02:00:00", "1999-12-31T12:00:00", NULL } },
		{ "dateTime;maxInclusive=2000-01-01T12:00:00", true, {
		    "2000-01-01T12:00:00", "1999-12-31T21:59:59Z", NULL } },
		{ "dateTime;maxInclusive=2000-01-01T12:00:00", false, {
		    "2000-01-01T12:00:01", "2000-01-01T12:00:00Z",
		    "1999-12-31T22:00:00Z", NULL } },
		{ "gYear;minInclusive=-0002", true, { "-0001", "0001", "-0002",
		    NULL } },
		{ "gYear;minInclusive=-0002", false, { "-0003", NULL } },
		{ "gYear;maxExclusive=100000000000000000000001", true, {
		    "100000000000000000000000", "99999999999999999999999",
		    "-100000000000000000000001", NULL } },
		{ "gYear;maxExclusive=100000000000000000000001", false, {
		    "100000000000000000000001", "100000000000000000000002",
		    "1000000000000000000000000", NULL } },
		{ "dateTime;maxInclusive=100000000000000000000000-01-01T"
		    "00:00:00Z", true, { "99999999999999999999999-12-31T"
		    "24:00:00Z", "100000000000000000000000-01-01T01:00:00"
		    "+01:00", "99999999999999999999999-12-31T23:59:59-00:00",
		    NULL } },
		{ "dateTime;maxInclusive=100000000000000000000000-01-01T"
		    "00:00:00Z", false, { "99999999999999999999999-12-31T"
		    "23:59:59-00:01", "100000000000000000000000-01-01T"
		    "00:00:01Z", NULL } },
		{ "gMonthDay;maxInclusive=--02-29", false, { "--03-01",
		    NULL } },
		{ "duration;maxInclusive=P1M", true, { "P27D", "P1M", "-P5Y",
		    "P0D", "PT0.5S", NULL } },
		{ "duration;maxInclusive=P1M", false, { "P28D", "P30D",
		    "P31D", "P32D", NULL } },
		{ "duration;minExclusive=P1M", true, { "P32D", "P1MT0.1S",
		    NULL } },
		{ "duration;minExclusive=P1M", false, { "P31D", "P1M",
		    NULL } },
		{ "duration;minInclusive=-PT1.5S", true, { "-PT1.5S",
		    "-PT1.49S", "PT0S", "P1D", NULL } },
		{ "duration;minInclusive=-PT1.5S", false, { "-PT1.51S",
		    "-P1M", NULL } },
		{ "duration;maxExclusive=P0D", false, { "-PT0S", "P0Y",
		    NULL } },
	};

	CHECK_JUDGED(rows);
}

static void
test_equality(void)
{
	static const struct paired rows[] = {
		{ "dateTime", true, "2000-01-01T12:00:00Z",
		    "2000-01-01T13:30:00.00+01:30" },
		{ "dateTime", false, "2000-01-01T12:00:00Z",
		    "2000-01-01T12:00:00" },
		{ "dateTime", true, "1999-12-31T24:00:00",
		    "2000-01-01T00:00:00" },
		{ "dateTime", true, "-0001-12-31T24:00:00",
		    "0001-01-01T00:00:00" },
		{ "dateTime", true, "0001-01-01T00:00:00+01:00",
		    "-0001-12-31T23:00:00Z" },
		{ "dateTime", true, "-0002-12-31T24:00:00",
		    "-0001-01-01T00:00:00" },
		{ "dateTime", true, "10000-01-01T00:00:00+01:00",
		    "9999-12-31T23:00:00Z" },
		{ "dateTime", true, "9999999999999999999999-12-31T23:00:00"
		    "-02:00", "10000000000000000000000-01-01T01:00:00Z" },
		{ "dateTime", true, "-10000000000000000000000-12-31T23:00:00"
		    "-02:00", "-9999999999999999999999-01-01T01:00:00Z" },
		{ "gYear", false, "100000000000000000000000",
		    "100000000000000000000001" },
		{ "dateTime", false, "2000-01-01T12:00:00.1",
		    "2000-01-01T12:00:00.01" },
		{ "date", true, "2000-01-01+13:00", "1999-12-31-11:00" },
		{ "date", false, "2000-01-01", "2000-01-02" },
		{ "date", true, "2000-02-29Z", "2000-02-29+00:00" },
		{ "time", true, "24:00:00", "00:00:00" },
		{ "time", true, "00:30:00+01:00", "23:30:00Z" },
		{ "gYear", false, "2000", "2000Z" },
		{ "gMonthDay", false, "--02-28", "--02-29" },
		{ "duration", true, "P1Y", "P12M" },
		{ "duration", true, "P1D", "PT24H" },
		{ "duration", true, "PT1M", "PT60.0S" },
		{ "duration", true, "-P0D", "PT0S" },
		{ "duration", false, "P1M", "P30D" },
		{ "duration", false, "P1D", "-P1D" },
	};

	CHECK_PAIRED(rows);
}

CU_TestInfo unit_tests[] = {
	{ "dates and times", test_dates },
	{ "durations", test_durations },
	{ "order", test_order },
	{ "equality", test_equality },
	CU_TEST_INFO_NULL
};
