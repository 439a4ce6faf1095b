# A letter: place and date, salutation, paragraphs, close and signature.
# tei-profile(5) tells how a profile is written.

[list close]
Yours Your Sincerely Faithfully Cordially Respectfully Affectionately Ever
Believe Love Regards

[evidence]
5 Dear <WORD> ...
5 <My|Our> <dear|dearest|good|beloved> <WORD> ...
4 <Lieber|Liebe|Liebster|Liebste|Werter|Verehrter|Hochverehrter|Geehrter> <ANY>* <,|!>
4 <Cher|Chère|Chers|Caro|Cara|Querido|Querida> <WORD>* <,|!>
4 <Dearest|Sir|Madam|Sirs|Gentlemen|Esteemed|Honoured|Respected> <WORD>* <,|:>
4 <Yours|Sincerely|Respectfully|Affectionately|Cordially> <WORD>* <,>?
4 <Ever|Always> yours <,>?
3 <Your|Yours> <WORD>* <obedient|humble|faithful|devoted|affectionate> ...
3 <I> <am|remain|have> <WORD>* <,>? <WORD>* <obedient|humble> ...
2 P <.>? S <.>? ...

include archive

[notes]
place end
type editor
mark ( <NUMBER> ) ...
mark [ <NUMBER> ] ...
mark <SUPERSCRIPT> ...
weak-mark <NUMBER> <.|)> ...
weak-mark <NUMBER> ...

[blocks]
separator * * * <*>*
separator - - - <->*
label-head No . <NUMBER> <.>?
label-head <Inclosure|Enclosure|Annex> <NUMBER|ROMAN>? <in|to> No . <NUMBER> <.>?
label-head <Inclosure|Enclosure|Annex> <NUMBER|ROMAN> <.>?
signature <CAPITALS> <UPPER|.>* <CAPITALS> <.>?
salute <Dear|Dearest|My|Our> <WORD|.|'>+ <,|:|!|.>? <-|–|—>*
salute <Dear|Dearest|My|Our> <ANY>* <,|:|!>
salute <Sir|Sirs|Madam|Gentlemen|Esteemed|Honoured|Respected|Most> <ANY>* <,|:|!>
signed <Yours|Your|Sincerely|Respectfully|Affectionately|Cordially|Faithfully> <ANY>*
signed <Ever|Always|With|Believe|Very|Love|Regards> <ANY>*
salute <Lieber|Liebe|Liebster|Liebste|Sehr|Werter|Verehrter|Hochverehrter|Geehrter> <ANY>* <,|!>
salute <Mon|Ma|Mes> <cher|chère|chers|chères> <ANY>* <,|!>
salute <Cher|Chère|Chers|Monsieur|Madame|Messieurs|Caro|Cara|Querido|Querida> <ANY>* <,|!>
signed <Mit|Es|Herzliche|Herzlichst|Hochachtungsvoll|Ergebenst> <ANY>*
signed <Dein|Deine|Ihr|Ihre|Euer> <ANY>*
signed <Votre|Agréez|Veuillez|Recevez> <ANY>*
signed I <am|remain> <ANY>*
signed I have <,|&> <ANY>*
signed I have the <honour|honor> <,|&> <ANY>*
signed I have the <honour|honor> to <be|remain> <ANY>*
postscript P <.>? <P>? <.>? <P>? <.>? S <.|:|-|—>? ...
postscript Postscript ...
