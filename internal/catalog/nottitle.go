package catalog

import (
	"strings"

	"naru/internal/pattern"
)

// neverBegins lists how lines of a first page begin that are never a title, kind by kind.
// A closing $ asks for the whole line.
var neverBegins = []string{
	// What only announces what follows.
	`for immediate release`, `embargoed until`, `news release`, `press release`, `보도자료`, `fact ?sheet$`, `팩트 ?시트$`, `minutes$`, `회 ?의 ?록$`, `표지`, `front cover`,
	// To whom and from whom a letter goes.
	`수신자? \S`, `\(경유\)`,
	// Fields of forms and minutes, with what was entered or without.
	`(?:성 ?명|생년월일|주 ?소|연락처|전화(?:번호)?|국 ?적|여권번호|성 ?별|신청인|서명|접수번호) ?(?:[:：].*)?$`,
	`(?:apologies|attendees|in attendance|chair(?:person|man|woman)?|secretary|minutes taken by|quorum) ?[:：]`,
	`(?:full name|family name|given names?|date of birth|nationality|passport (?:no|number)|signature|telephone) ?(?:[:：].*)?$`,
	`form$`, `form \w{1,6}-?\d*$`, `omb no`,
	// Bodies that publish, named alone.
	`faculty of `, `(?:directorate|province|municipality) of (?:the )?\p{L}+(?: \p{L}+)?$`,
	`poder (ejecutivo|legislativo|judicial)\b`, `secretar[ií]a de `, `ministerio de `, `official journal`, `journal of`,
	// Languages, editions and classes of documents of bodies.
	`english text only`, `french text only`, `english - or`, `or\. english`, `en$`, `ko$`, `original ?: ?(?:english|french|spanish)`, `unclassified$`, `for official use`, `distr\.`, `\|? ?revised`,
	// Kinds of publications, with their number or without.
	`working paper`, `discussion paper`, `policy brief`, `issue brief`, `original article`, `research article`, `review article`,
	`master.s thesis`, `doctoral (thesis|dissertation)`, `석사학위논문`, `박사학위논문`, `\p{Hangul}*학위논문`,
	`(?:연구보고서|정책보고서|최종보고서|정책연구|수탁연구|기본연구|수시연구)(?: ?(?:제|\d|no|시리즈|[:|·(-])|$)`,
	`(\d{4}년도? ?)?(?:\p{Hangul}{2,10} )?(학술 ?|정책 ?)?(연구 ?용역|용역|수탁 ?과제|정책 ?과제|연구) ?(최종 ?|결과 ?)?보고서$`,
	// Numbers of series, journals and catalogues.
	`doi`, `issn`, `isbn`, `발간등록번호`, `vol\.`, `volume \d`, `no\.`, `number \d`, `issue \d`, `.{0,24}\bno\.? ?\d+$`, `\p{Hangul}{2,5} ?호$`,
	// Dates, numbered headings, items of lists, entries of references.
	`(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b.*\d{4}`,
	`\d{1,2}\.(\d{1,2}\.?)* ?\D`, `[o○●■□▪•▶➢◦] `, `\p{L}+, \p{Lu}\. \(\d{4}\)`,
	// What publishers and programs print around a text.
	`copyright`, `©`, `ⓒ`, `received`, `accepted`, `available online`, `contents lists`, `journal homepage`, `download`, `accessed`, `evaluation only`, `created with `, `page \d`,
	`https?:`, `www\.`, `file://`,
}

// neverHolds are words and marks that no title has, wherever they stand.
var neverHolds = []string{`@`, `\bdoi[:. ]`, `https?://`, `\bwww\.`, `\bvol\. ?\d`, `\bfecha de\b`}

// notTitle tells lines of a first page that are no title.
var notTitle = pattern.New(`(?i)^(?:` + strings.Join(neverBegins, `|`) + `)|` + strings.Join(neverHolds, `|`))
