package catalog

import (
	"cmp"
	"slices"
	"strings"

	"naru/internal/extract"
	"naru/internal/library"
	"naru/internal/pattern"
)

var (
	publisherLabel = pattern.New(`(?i)^[■□▪•·]? ?(발 ?행 ?처|펴 ?낸 ?곳|발 ?행 ?기 ?관|발간 ?기관|발간 ?처|발 ?간|발행인|주관기관|published by|publisher|prepared by(?: the)?)\s*(?:[:：|]|\b| )\s*(.*)$`)
	koPublisher    = pattern.New(`^(?:IOM ?|\(재\) ?|\(사\) ?)?[\p{Hangul}·]{2,}(?: [\p{Hangul}·]{2,}){0,3}(?:연구원|연구소|진흥원|개발원|기술원|과학원|정보원|재단|학회|협회|공단|공사|연구회|포럼|위원회|정책본부|통계청|법무부|노동부|외교부|복지부|가족부|안전부|교육부|은행|연구센터|조사처|산학협력단)$`)
	koShort        = pattern.New(`^(법무부|외교부|통일부|교육부|통계청|법제처|국회|한국은행|이민정책연구원|고용노동부|여성가족부|보건복지부|행정안전부|재외동포청)$`)
	enPublisher    = pattern.New(`^(?:The )?(?:[A-Z&][\w&'’.-]* (?:(?:of|for|and|the|on|&) )*){1,7}(?:Institute|Centre|Center|Foundation|Commission|Bureau|Agency|Tribunal|Research Service|INSTITUTE|CENTRE|CENTER|FOUNDATION|COMMISSION|BUREAU|AGENCY|TRIBUNAL)$|^(?:UNHCR|IOM|OECD)$|^International Organi[sz]ation for Migration$|^(?:Ministry|Department|Bureau|Office|Institute|Centre|Center|Council|Foundation|Agency|Network) (?:of|for|on) (?:[A-Z&][\w&'’-]*(?: (?:of|for|and|the) )? ?){1,5}$`)
	organisation   = pattern.New(`(?i)\b(department|ministry|tribunal|institute|centre|center|agency|commission|bureau|university|organi[sz]ation|council|foundation|office)\b|연구원|연구소|재단|위원회|법무부|한국은행`)
)

// maxPublisher is the length in characters of the longest publisher believed.
const maxPublisher = 80

// publisher finds who published a document: by its label, by a line of the first
// page that is an organisation and nothing else, or by the file's own author
// where that is an organisation that the pages name or whose name leaves no doubt.
func publisher(f front, doc *extract.Document, cited printedCitation) (string, library.FieldSource) {
	for _, part := range f.parts() {
		for k, line := range part.lines {
			for segment := range strings.SplitSeq(line, " | ") { // several labels side by side
				if name := labelledPublisher(segment, part.lines[k+1:]); name != "" {
					return name, part.at(k)
				}
			}
		}
	}
	if slices.ContainsFunc(f.first, thesis.MatchString) {
		for k, line := range f.first {
			if university.MatchString(strings.ReplaceAll(line, " ", "")) {
				return strings.Fields(joinSpaced(line))[0], f.front.at(k)
			}
			if latinUniversity.MatchString(line) && runes(line) <= maxPublisher {
				return sentenceCapitals(line), f.front.at(k)
			}
		}
	}
	for k, line := range f.front.lines {
		if page := f.front.pages[k]; page != f.firstPage && !f.short(page) {
			continue
		}
		if m := answerable.FindStringSubmatch(line); m != nil {
			return cmp.Or(m[1:]...), f.front.at(k)
		}
		for segment := range strings.SplitSeq(line, " | ") {
			if p := publisherLine(segment); p != "" && !f.worksThere(k) {
				return sentenceCapitals(p), f.front.at(k)
			}
		}
		next := ""
		if k+1 < len(f.front.lines) && f.front.pages[k+1] == f.front.pages[k] {
			next = f.front.lines[k+1]
		}
		if p := organisationLine(line, next); p != "" && !f.worksThere(k) {
			return p, f.front.at(k)
		}
	}
	for k, line := range f.front.lines {
		if m := publishedBy.FindStringSubmatch(line); m != nil && runes(m[1]) <= maxPublisher && (company.MatchString(m[1]) || acronym.MatchString(m[1]) || organisation.MatchString(m[1])) {
			return strings.TrimRight(m[1], " ,"), f.front.at(k)
		}
	}
	if m := citedPublisher.FindStringSubmatch(cited.text); m != nil && !hasDigit(m[1]) {
		return m[1], cited.from
	}
	meta := property(doc.Author)
	if own := metaTitle(doc.Title); publisherLine(meta) != "" && (own == "" || f.text == "" || borneOut(own, f.text)) {
		return meta, fromMetadata
	}
	if organisation.MatchString(meta) && runes(meta) <= maxPublisher && strings.Contains(f.text, squeeze(meta)) {
		return meta, fromMetadata
	}
	for _, part := range f.parts() {
		for k, line := range part.lines {
			if holder := copyrightHolder(line, part.lower[k]); holder != "" {
				return holder, part.at(k)
			}
		}
	}
	for _, line := range f.running {
		if holder := copyrightHolder(line, strings.ToLower(line)); holder != "" {
			return holder, onPage(f.firstPage)
		}
		if m := rightsReserved.FindStringSubmatch(line); m != nil {
			return m[1], onPage(f.firstPage)
		}
	}
	return "", library.FieldSource{}
}

// citedPublisher ends the citation of a report: "Washington, DC: Delta Institute."
var citedPublisher = pattern.New(`[.,] ?(?:\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?(?:, \p{Lu}[\p{L}.]+)?): ?(\p{Lu}[\p{L}&’' –-]{3,70}?(?: \([\p{Lu}-]{2,8}\))?)\.?$`)

var (
	// publishedBy names the publisher within a line, as articles do.
	publishedBy = pattern.New(`(?i:published by|publicado por|edited and published by|licensee) (\p{Lu}[\p{L}&.,'’ -]{2,60}?)(?:\.? (?i:this|all|on behalf|under|in )|\.$|$|, (?:19|20)\d\d)`)
	// rightsReserved names the holder of rights in Spanish.
	rightsReserved = pattern.New(`(?i)^(?:todos los )?derechos reservados:? ([\p{L} .&-]{3,60})$`)
)

// answerable names who issued a press release, at the head of a table, and who
// issued a notice, before its number.
var answerable = pattern.New(`^담당 ?부서 (\p{Hangul}{2,12}(?:부|처|청|원|위원회|공사|공단)) |^(\p{Hangul}{1,12}(?:시|군|구|도|부|처|청|원)) ?공고 ?제 ?(?:19|20)\d\d`)

// worksThere reports a line below a name: where that person works.
func (f front) worksThere(k int) bool {
	if aboveWork.MatchString(f.front.lines[k]) && k+1 < len(f.front.lines) && f.front.pages[k+1] == f.front.pages[k] {
		// A department above its university, or above someone's address.
		if next := f.front.lines[k+1]; latinUniversity.MatchString(next) || mailLine.MatchString(next) {
			return true
		}
	}
	return k > 0 && f.front.pages[k-1] == f.front.pages[k] && len(bylineNames(f.front.lines[k-1])) > 0 && !f.short(f.front.pages[k])
}

// aboveWork begins the names of the parts of a university.
var aboveWork = pattern.New(`^(?i:department|faculty|school|institute|centre|center) (?:of|for) `)

// holderLine names who holds the right to copy.
var holderLine = phrase{pattern.New(`(?:©|ⓒ|(?i:copyright)|\([cC]\)\s*(?:(?:19|20)\d\d))\s*(?:©|ⓒ|(?i:copyright)|\([cC]\))?\s*(?:(?i:by) )?(?:(?:19|20)\d\d(?:\s*[-–,]\s*\d{2,4})?[,.]?\s*)?(?:(?i:by|the) )?([\p{Lu}\p{Hangul}][\p{L}\p{Hangul}&.,'’·() -]{2,})`),
	[]string{"©", "ⓒ", "(c)", "copyright"}}

// copyrightHolder reads the organisation that holds the right to copy a document.
func copyrightHolder(line, lower string) string {
	if !holderLine.mayBeIn(lower) || runes(line) > longLine {
		return ""
	}
	at := holderLine.FindStringSubmatchIndex(line)
	if at == nil {
		return ""
	}
	name := strings.Trim(holderEnd.Split(line[at[2]:], 2)[0], " ,;:-–")
	if !abbreviated.MatchString(name) {
		name = strings.TrimRight(name, ". ")
	}
	name = strings.TrimRight(numbersBehind.ReplaceAllString(name, ""), " ,")
	if runes(name) > maxPublisher || runes(name) < 3 || notHolder.MatchString(name) || len(bylineNames(name)) > 0 && !organisation.MatchString(name) {
		return ""
	}
	if !organisation.MatchString(name) && !company.MatchString(name) && publisherLine(name) == "" {
		return ""
	}
	return name
}

// numbersBehind stand behind a holder's name: an ISSN, a price.
var numbersBehind = pattern.New(`, \d[\d–-]+[\dX]?$`)

var (
	// abbreviated ends a name with a point of its own.
	abbreviated = pattern.New(`\b(\p{Lu}|Inc|Corp|Ltd|Co)\.$`)
	holderEnd   = pattern.New(`(?i),? (?:19|20)\d\d\b|[.;,] ?(?:all rights|no part|licen[cs]e|reproduc|this |printed|모든|무단)|\. |;|\t| \| |  `)
	notHolder   = pattern.New(`(?i)^(the )?authors?\b|^all rights|^license|^copyright|^reserved`)
	company     = pattern.New(`(?i)\b(inc|corp|corporation|ltd|limited|llc|plc|gmbh|ag|co|press|publishing|publications|verlag|institute|school|canada|nations|union|authority|services|group|elsevier|springer|wiley)\b\.?|주식회사|출판`)
)

// labelledPublisher reads the publisher behind a label, or below it. A label that
// can only stand before one vouches for names that do not sound like it.
func labelledPublisher(line string, below []string) string {
	m := publisherLabel.FindStringSubmatch(line)
	if m == nil {
		return ""
	}
	name := strings.TrimSpace(m[2])
	if name == "" && len(below) > 0 {
		name = below[0]
	}
	name, _, _ = strings.Cut(name, " | ")
	if at := labelBehind.FindStringIndex(name); at != nil {
		name = name[:at[0]]
	}
	if at := addressBegins.FindStringIndex(name); at != nil {
		name = name[:at[0]]
	}
	name = strings.Trim(name, " ,;:：")
	if name == "" || runes(name) > maxPublisher || endsSentence(name) || dateNamed(name) {
		return ""
	}
	if organisation.MatchString(name) {
		return name
	}
	label := squeeze(m[1])
	if sure := label == "발행처" || label == "펴낸곳" || label == "발행기관" || label == "publisher"; !sure || len(peopleIn(name)) > 0 || labelled(name) {
		return "" // 발행인 names the person; the body follows in some imprints
	}
	if korean(name) && len(strings.Fields(name)) <= 4 || hangulIn(name) == 0 && capitalised(name) && strings.HasPrefix(strings.TrimLeft(line[len(m[1]):], " "), ":") {
		return name
	}
	return ""
}

// labelBehind is the next label of an imprint on the same line.
var labelBehind = pattern.New(` (?:발 ?행 ?인|편집|인 ?쇄|발 ?행 ?일|발간 ?일|등록|홈페이지|ISBN|ISSN)(?: |[:：]|$)`)

// university is the line of a thesis that names where it was handed in.
var university = pattern.New(`^\p{Hangul}{2,12}대학교`)

// latinUniversity is such a line in English.
var latinUniversity = pattern.New(`^(?i:the )?(?:(?i:university of)(?: \p{Lu}[\p{L}&.'’-]*| the| at| of| and|,){1,6}|(?:\p{Lu}[\p{L}&.'’-]* ){1,4}(?i:university)(?: of \p{Lu}\p{L}+| at \p{Lu}\p{L}+)?)$`)

// addressBegins is what follows a publisher's name on its line.
var addressBegins = pattern.New(`(?i)[,(]? ?(주소|우편|전화|\(우|\(\d{5}\)|tel\b|☎|http|www\.|홈페이지|[,(] ?(서울|경기|세종|부산|대전|인천))`)

func dateNamed(s string) bool {
	iso, _ := parseDate(s)
	return iso != ""
}

// publisherLine returns a line that is the name of an organisation.
func publisherLine(line string) string {
	if runes(line) > maxPublisher || rank.MatchString(strings.ReplaceAll(line, " ", "")) || labelledRole(line) {
		return ""
	}
	if foreignBody.MatchString(line) && (allCapitals(line) || capitalised(line)) {
		return line
	}
	if strings.HasPrefix(strings.ToLower(line), "about ") {
		return ""
	}
	if at := acronymAhead.FindString(line); at != "" && enPublisher.MatchString(line[len(at):]) {
		return line
	}
	if koShort.MatchString(line) || koPublisher.MatchString(line) || enPublisher.MatchString(line) {
		return line
	}
	return ""
}

// acronymAhead stands before the name that it is of: "DCI – Delta Centre for …".
var acronymAhead = pattern.New(`^\p{Lu}[\p{L}]{1,9} ?[–—-] `)

// labelledRole reports 책임연구원 and its like, which end as institutes do.
func labelledRole(line string) bool {
	for _, l := range roleLabels[:2] {
		if l.label.MatchString(line) {
			return true
		}
	}
	return false
}
