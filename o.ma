24	39	orgName	cert=medium;resp=tk:names	Lantern Library
51	64	persName	resp=tk:names	Miriam Sandys
137	142	placeName	cert=medium;resp=tk:names	VOLGA
296	301	placeName	cert=medium;resp=tk:names	Volga
682	687	placeName	cert=medium;resp=tk:names	Volga
694	699	placeName	resp=tk:names	Kazan
703	712	placeName	resp=tk:names	Astrakhan
729	734	placeName	resp=tk:names	Urals
745	756	placeName	resp=tk:names	Chelyabinsk
769	780	persName	resp=tk:names	Maxim Gorky
821	835	persName	resp=tk:names	Herbert Hoover
868	898	orgName	resp=tk:names	American Relief Administration
900	903	orgName	cert=medium;resp=tk:names	ARA
932	950	persName	resp=tk:names	Walter Lyman Brown
955	969	persName	resp=tk:names	Maxim Litvinov
993	997	placeName	resp=tk:names	Riga
1038	1053	persName	resp=tk:names	Fridtjof Nansen
1072	1078	placeName	resp=tk:names	Moscow
1131	1137	placeName	resp=tk:names	Geneva
1175	1180	placeName	resp=tk:names	Kazan
1218	1221	orgName	cert=medium;resp=tk:names	ARA
1414	1423	orgName	resp=tk:names	Politburo
1436	1447	persName	resp=tk:names	Lev Kamenev
1708	1714	placeName	resp=tk:names	Samara
1925	1931	placeName	resp=tk:names	Moscow
2032	2047	persName	resp=tk:names	Aleksandr Eiduk
2070	2081	persName	resp=tk:names	Karl Lander
2101	2148	orgName	cert=low;resp=tk:names	Central State Archive of the October Revolution
2400	2408	placeName	cert=low;resp=tk:names	Pugachev
2417	2423	placeName	resp=tk:names	Samara
2577	2584	placeName	resp=tk:names	Saratov
3042	3052	placeName	cert=medium;resp=tk:names	Washington
3057	3068	placeName	cert=medium;resp=tk:names	West Branch
3154	3157	orgName	cert=medium;resp=tk:names	ARA
3170	3188	orgName	cert=medium;resp=tk:names	Hoover Institution
3192	3200	orgName	cert=medium;resp=tk:names	Stanford
3297	3312	persName	resp=tk:names	William Haskell
3350	3366	orgName	resp=tk:names	State Department
3397	3414	orgName	cert=medium;resp=tk:names	National Archives
3418	3428	placeName	cert=medium;resp=tk:names	Washington
3483	3489	persName	resp=tk:names	Hoover
3539	3550	placeName	resp=tk:names	West Branch
3552	3556	placeName	cert=medium;resp=tk:names	Iowa
3615	3621	placeName	resp=tk:names	Geneva
3626	3630	placeName	resp=tk:names	Oslo
3636	3650	orgName	resp=tk:names	Foreign Office
3754	3760	persName	resp=tk:names	Curzon
3956	3962	persName	cert=medium;resp=tk:names	Nansen
4012	4029	orgName	resp=tk:names	League of Nations
4060	4064	placeName	resp=tk:names	Oslo
4215	4223	orgName	cert=low;resp=tk:names	Stanford
4326	4332	placeName	resp=tk:names	Moscow
4396	4400	placeName	cert=medium;resp=tk:names	Oslo
4485	4491	persName	resp=tk:names	Nansen
4551	4564	persName	resp=tk:names	Miriam Sandys
4705	4732	orgName	resp=tk:citations;type=repository	Hoover Institution Archives
4734	4737	orgName	resp=tk:citations;type=repository	HIA
4942	4968	orgName	resp=tk:citations;type=repository	League of Nations Archives
4970	4976	placeName	cert=medium;resp=tk:names	Geneva
4978	4981	orgName	cert=medium;resp=tk:names	LNA
5109	5138	orgName	resp=tk:citations;type=repository	Tsentral'nyi partiinyi arkhiv
5140	5144	orgName	resp=tk:citations;type=repository	TsPA
5220	5225	persName	cert=medium;resp=tk:names	Lenin
5284	5344	orgName	resp=tk:citations;type=repository	Tsentral'nyi gosudarstvennyi arkhiv Oktyabr'skoi revolyutsii
5346	5352	orgName	resp=tk:citations;type=repository	TsGAOR
5462	5468	orgName	resp=tk:citations;type=repository	TsGAOR
5590	5593	orgName	resp=tk:citations;type=repository	HIA
5784	5821	orgName	resp=tk:citations;type=repository	National Archives and Records Service
5823	5827	orgName	resp=tk:citations;type=repository	NARS
5927	5947	orgName	resp=tk:citations;type=repository	Public Record Office
5949	5952	orgName	resp=tk:citations;type=repository	PRO
6131	6134	orgName	resp=tk:citations;type=repository	PRO
