package names

import "naru/internal/pattern"

var (
	// koreanPost is a word that stands with a name: a post, an address, a label.
	koreanPost = pattern.New(`^((선임|책임|부|초빙|객원|전임|수석|명예|석좌|특임|특별|겸임|조|정|위촉|전문|연구|박사후|공동)?(연구위원|연구원|연구교수|교수|부교수|조교수|연구관|연구사|연구자|위원)(님)?|박사|석사|박사과정|석사과정|박사수료|강사|연구조교|조교|실장|센터장|소장|원장|부원장|팀장|과장|국장|본부장|단장|처장|사무관|서기관|주무관|변호사|대표|이사장|이사|위원장|총장|학장|기자|선생님|박사님|선생|연구책임자|책임연구자|연구책임|연구참여자|연구보조원|집필자|집필|저자|공저자|공동저자|지은이|엮은이|옮긴이|편집자|역자|외)$`)
	// degree names a doctor or master by the field.
	degree = pattern.New(`^(법|경제|경영|사회|사회복지|정치|정치외교|행정|정책|교육|인류|국제|국제지역|지역|심리|역사|철|문|이|공|농|의|보건|간호|지리|인구|여성|통계|언론|관광)학(박사|석사)$`)
	// attachedPost is one written together with a name of three syllables, as most
	// have; longer runs before 연구원 are names of institutes.
	attachedPost = pattern.New(`^(\p{Hangul}{3})(박사|교수|교수님|박사님|연구위원|부연구위원|선임연구위원|책임연구원|연구원|변호사|선생님|위원|원장|센터장|실장|팀장|님|씨)$`)
	// beside are words that could be parts of names where no name stood beside them.
	beside = pattern.New(`^(저|역|편|글|등|씨|님|공저|편저|공편|공역|번역|감수|지음|옮김|엮음|기획)$`)
	// koreanOthers counts those whom a list of names leaves out: 외 3인.
	koreanOthers = pattern.New(`(^|\s)외\s*\d+\s*(인|명|개 기관)?(\s|$)`)
	// latinTitle stands before a name, latinDegree behind one or around it.
	latinTitle  = pattern.New(`(?i)(^|[\s,])(dr|prof|mr|mrs|ms|miss|sir|rev|hon|edited by|written by|by)\.?\s+(\pL)`)
	latinDegree = pattern.New(`(?i)(^|[\s,])(ph\.? ?d|m\.?d|j\.?d|m\.?a|m\.?sc|m\.p\.p|m\.p\.a|m\.p\.h|b\.?a|mba|ll\.?m|jr|sr|ii|iii|esq|et al|and others|eds?)\.?($|[\s,])`)
	// latinPost is a post or label in words.
	latinPost = pattern.New(`(?i)(^|[\s,])((chief|principal|senior|junior|associate|assistant|visiting|research|deputy|adjunct|honorary|lead|co-?)[\s-]*)*(researchers?|research fellow|fellow|professor|prof\.|director|lecturer|scholar|analyst|research officer|policy officer|programme officer|program officer|editor|author|translator)(\s+emerit(us|a))?($|[\s,:])`)
)
