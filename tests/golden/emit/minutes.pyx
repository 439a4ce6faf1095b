(TEI
Axml:id salt-1950
Axmlns http://www.tei-c.org/ns/1.0
?stage tokenize 0.1.0
?stage segment 0.1.0 minutes
?stage dates 0.1.0
?meta rights CC BY 4.0, https://creativecommons.org/licenses/by/4.0/
?meta relation Part of the salt papers
(text
(front
(div
Atype cover
(ab
Atype title
-Minutes of the
-\n
-Salt Board
)ab
-\n
(ab
Atype citation
(label
-Citation:
)label
-\n
-\n
-"Minutes of the Salt Board", May 5, 1950, Salt Online, 
(bibl
Aresp tk:citations
Atype archival
Axml:id bibl.1
(orgName
Aresp tk:citations
Atype repository
-Salt Archive
)orgName
-, 
(idno
An 17
Aresp tk:citations
Atype fond
-F. 17
)idno
-, 
(idno
An 3
Aresp tk:citations
Atype opis
-Op. 3
)idno
)bibl
-, L. 4ob, compiled by N. V. Petrov. Translated for the Society by Ann Lee.
-\n
-<https://salt.example/5>
)ab
-\n
(ab
Atype credits
(label
-Credits:
)label
- Made with support from the Salt Trust.
)ab
(ab
Atype date
(date
Aresp tk:dates
Awhen 1950-05-05
-5 May 1950
)date
)ab
(ab
Atype date
(label
-Accessed:
)label
- 1 June 2020
)ab
(ab
Atype summary
-They speak of salt.
)ab
(ab
Atype language
(label
-Original Language:
)label
- Russian
)ab
(ab
Atype contents
-Translation - English
)ab
)div
)front
-\n
(body
(div
(head
-On Salt
(ref
Atarget #fn.1
Atype note
-(1)
)ref
)head
-\n
(sp
Anext #sp.2
Axml:id sp.1
(speaker
-Comrade Lee-
)speaker
(p
Anext #p.2
Apart I
Axml:id p.1
-There is 
(persName
Anext #n.2
Aresp tk:names
Axml:id n.1
-Anna
)persName
)p
)sp
-\n
?src %0C
(pb
An 2
)pb
-\n
(sp
Aprev #sp.1
Axml:id sp.2
(p
Apart F
Aprev #p.1
Axml:id p.2
(persName
Aprev #n.1
Aresp tk:names
Axml:id n.2
-Lee
)persName
-, and no salt.
?work segment\tlost-reference\tit fits best here\tfn.2
(ref
Acert low
Atarget #fn.2
Atype note
)ref
)p
)sp
-\n
(ab
Atype decision
-To buy salt.
)ab
-\n
(head
-On Sugar
)head
-\n
(list
(item
-None.
)item
)list
-\n
(note
An 1
Aplace end
Atype translator
Axml:id fn.1
?src (1)
-Of the sea.
)note
(note
An 2
Aplace end
Atype translator
Axml:id fn.2
(gap
Areason lost
)gap
)note
)div
)body
)text
)TEI
