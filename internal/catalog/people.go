package catalog

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"naru/internal/extract"
	"naru/internal/library"
	"naru/internal/pattern"
)

const (
	// nameLength is the length of the longest line that is read as names.
	nameLength = 160
	// underLabel is how many lines under a label may hold its names.
	underLabel = 6
)

// people finds who made a document: by the labels on its front pages and
// imprint, else who signs below the title, else whom the file itself names.
// Unsure tells that a label stands there and no name can be read behind it.
func people(f front, doc *extract.Document, title string) (out []library.Credit, from library.FieldSource, unsure bool) {
	wrote := false
	var writesBack []library.Credit
	for _, part := range f.parts() {
		for k := range part.lines {
			role, found, mixed, ok := labelledNames(part.lines, k)
			unsure = unsure || ok && len(found) == 0
			if len(out) > 0 && hangulIn(out[0].Name) > 0 && hangulIn(part.lines[k]) == 0 {
				continue // the same people again, for readers of English
			}
			if len(found) > 0 && corresponds.MatchString(part.lines[k]) {
				writesBack = credits(writesBack, role, found, mixed)
				continue // one of several, most often
			}
			if len(found) > 0 && len(out) == 0 {
				from = part.at(k)
			}
			if mixed && role == library.RoleAuthor && slices.ContainsFunc(out, leads) {
				role = library.RoleCoResearcher
			}
			wrote = wrote || len(found) > 0 && role != library.RoleIssuer && role != library.RoleEditor
			out = credits(out, role, found, mixed)
		}
	}
	if wrote {
		return withPlaces(out, f), from, false
	}
	if found, page := signed(f, title); len(found) > 0 {
		return withPlaces(credits(nil, library.RoleAuthor, found, false), f), onPage(page), false
	}
	if len(out) > 0 {
		return out, from, false
	}
	if len(writesBack) > 0 {
		return withPlaces(writesBack, f), onPage(f.firstPage), false
	}
	own, doubtful := ownAuthors(doc, f)
	return credits(nil, library.RoleAuthor, affiliated(own, f, f.firstPage), false), fromMetadata, unsure || doubtful
}

// corresponds labels the author to whom letters go.
var corresponds = pattern.New(`(?i)^[*∗† ]{0,3}(correspond|교신 ?저자)`)

// leads reports someone under whom others worked.
func leads(c library.Credit) bool { return c.Role == library.RoleChief }

// withPlaces fills in where people work whom a label names and the front pages
// print again with their places.
func withPlaces(out []library.Credit, f front) []library.Credit {
	var names []string
	for _, c := range out {
		if c.Affiliation == "" && c.Role != library.RoleIssuer {
			names = append(names, c.Name)
		}
	}
	if len(names) == 0 {
		return out
	}
	for _, page := range slices.Compact(slices.Clone(f.front.pages)) {
		for _, m := range affiliated(names, f, page) {
			if k := slices.IndexFunc(out, func(c library.Credit) bool { return c.Name == m.name }); k >= 0 && out[k].Affiliation == "" {
				out[k].Affiliation = m.at
			}
		}
	}
	return out
}

// labelledNames reads the names that line k has behind a label, or below it; ok
// tells that there is one. Mixed: brackets tell who was what.
func labelledNames(lines []string, k int) (role string, found []maker, mixed, ok bool) {
	line := lines[k]
	if runes(line) > nameLength {
		return "", nil, false, false
	}
	for _, l := range roleLabels {
		at := l.label.FindStringIndex(line)
		if at == nil {
			continue
		}
		rest, fits := afterLabel(line[at[1]:], line[:at[1]])
		if !fits {
			continue
		}
		mixed = mixedRoles.MatchString(line)
		if body := groupIn(rest); body != "" {
			return l.role, []maker{{name: body}}, mixed, true
		}
		if found = peopleIn(rest); len(found) == 0 {
			found = justNamed(familyFirst(rest))
		}
		if one := oneBelowBy(line[:at[1]], rest, found, lines[k+1:]); one != nil {
			return l.role, one, mixed, false
		}
		// A list may go on below, and begins there where nothing else stands behind
		// the label.
		if rest == "" || len(found) > 0 && listGoesOn.MatchString(rest) {
			found = append(found, namesBelow(lines[k+1:])...)
		} else if len(found) == 1 && found[0].at != "" {
			found = append(found, rowsBelow(lines[k+1:])...)
		}
		return l.role, found, mixed, rest == "" && strings.ContainsAny(line, ":：")
	}
	return "", nil, false, false
}

// oneBelowBy reads names that stand a line each behind and below "by".
func oneBelowBy(label, rest string, found []maker, below []string) []maker {
	if !strings.EqualFold(strings.TrimSpace(label), "by") || rest != "" && (len(found) != 1 || found[0].at != "" || squeeze(rest) != squeeze(found[0].name)) {
		return nil
	}
	for _, next := range below[:min(underLabel, len(below))] {
		names := bylineNames(next)
		if len(names) != 1 || hangulIn(next) > 0 || publisherLine(next) != "" || organisationLine(next, "") != "" {
			break
		}
		found = append(found, justNamed(names)...)
	}
	return found
}

// rowsBelow reads the rows of a table of people that go on below a label: each of
// one name with a place of work or a post, and nothing else.
func rowsBelow(lines []string) (found []maker) {
	for _, next := range lines {
		if hangulIn(next) == 0 && (len(familyFirst(next)) > 0 || len(bylineNames(next)) == 1) {
			continue // the name above, romanised
		}
		if hangulIn(next) == 0 || len(found) == maxNames || dateLine(next) != "" || roleLabelled(next) || publisherLine(next) != "" {
			break
		}
		row := peopleIn(next)
		if len(row) != 1 || row[0].at == "" && squeeze(next) == squeeze(row[0].name) {
			break
		}
		found = append(found, row...)
	}
	return found
}

// listGoesOn ends a list of names that the next line continues.
var listGoesOn = pattern.New(`(?i)([,;·ㆍ‧・/]|\band|&|및)$`)

// namesBelow reads the names on the lines below a label.
func namesBelow(lines []string) (found []maker) {
	for _, next := range lines[:min(underLabel, len(lines))] {
		more := peopleIn(next)
		if len(more) == 0 {
			more = justNamed(familyFirst(next))
		}
		if len(more) == 0 || strings.ContainsAny(next, ":：") || labelled(next) || dateLine(next) != "" {
			break
		}
		found = append(found, more...)
	}
	return found
}

// afterLabel gives what follows a label on its line; false if the label only
// begins a longer word or a sentence ("By the end of…").
func afterLabel(rest, label string) (string, bool) {
	trimmed := strings.TrimLeft(rest, " :：|)】]-–·")
	if strings.TrimSpace(rest) == "" {
		return "", true
	}
	if r := []rune(rest)[0]; unicode.IsLetter(r) || unicode.IsDigit(r) {
		return "", false
	}
	return strings.TrimSpace(trimmed), true
}

// labelled reports a line of an imprint that begins with another label.
func labelled(line string) bool {
	return roleLabelled(line) || dateLabels[0].MatchString(line) || publisherLabel.MatchString(line)
}

// roleLabelled reports a line that begins with a role and goes on with a sign or
// with names, or holds nothing else.
func roleLabelled(line string) bool {
	if runes(line) > nameLength {
		return false
	}
	for _, l := range roleLabels {
		at := l.label.FindStringIndex(line)
		if at == nil {
			continue
		}
		rest, ok := afterLabel(line[at[1]:], line[:at[1]])
		if ok && (rest == "" || strings.ContainsAny(line[at[1]:len(line)-len(rest)], ":：|") || len(peopleIn(rest)) > 0) {
			return true
		}
	}
	return false
}

var (
	inBrackets = pattern.New(`[(（\[][^)）\]]*[)）\]]`)
	nameBreak  = pattern.New(`\s*[,;|/·ㆍ‧・&、•]\s*(?:and\s+|&\s*)?|\s+(?:and|with|및|와|과)\s+`)
	// rank is a title or post that stands with a name.
	rank = pattern.New(`^(선임|책임|부|초빙|객원|전임|수석|명예|석좌|특임|겸임|조|정|전문|주임|상임|비상임|특별|위촉|방문|인턴)?(연구위원|연구원|연구교수|교수|부교수|조교수|박사|박사과정|석사과정|강사|실장|센터장|소장|원장|팀장|과장|사무관|서기관|변호사|대표|위원|님|씨|연구관|주무관|이사장|이사|기자|입법조사관|조사관|분석관|사서|국장|부장|본부장|단장|학장|총장|이사관|사무관보|연구보조원|보조연구원|박사후연구원|박사수료|지음|엮음|옮김|\p{Hangul}{2,6}(?:분석관|조사관|연구관))$`)
	// post is what someone is, where they work.
	post     = pattern.New(`(?i)\b(professor|lecturer|research fellow|researcher|fellow|director|analyst|economist|officer|candidate|student|senior|associate|president|manager)\b`)
	acronym  = pattern.New(`^\p{Lu}{2,8}$`)
	degree   = pattern.New(`(?i)\b(ph\.? ?d\.?|dr\b\.?|prof\.|professor|m\.?a\.|m\.?sc\.?|mr\.|mrs\.|ms\.|jr\.|et al\.?)`)
	koName   = pattern.New(`^\p{Hangul}{2,4}$`)
	enWord   = pattern.New(`^(\p{Lu}[\p{L}'’]*(-\p{L}[\p{L}'’]*)*|(\p{Lu}\.-?){1,3}|de|van|von|der|den|la|al|bin|dos|da|del|di|el)$`)
	noteMark = pattern.New(`[*∗†‡§¹²³⁴⁵\d]+$`)
)

// surnames are the Korean family names that cover nearly everyone (the census
// of 2015 counts these for over 99 % of people).
const surnames = "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부가복태목형피두감음빈동온호범좌팽승간상갈단견당"

// doubleSurnames have two syllables.
var doubleSurnames = []string{"남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방"}

// maxNames bounds the names of one line.
const maxNames = 20

// namesIn gives the names alone that peopleIn reads.
func namesIn(line string) []string {
	var out []string
	for _, p := range peopleIn(line) {
		out = append(out, p.name)
	}
	return out
}

// koreanName finds the one name in a part such as 홍길동 이민정책연구원 연구위원.
func koreanName(part string) string {
	if names, _ := koreanNames(part); len(names) == 1 {
		return names[0]
	}
	return ""
}

// koreanNames finds the names in a part, and the place of work beside one: one
// name, or several of three syllables each that only spaces part. Prose holds
// none.
func koreanNames(part string) (names []string, place string) {
	words := joinNames(strings.Fields(part))
	var places []string
	for _, w := range words {
		w = noteMark.ReplaceAllString(w, "")
		switch {
		case rank.MatchString(w):
		case affiliation(w) || koShort.MatchString(w):
			places = append(places, w)
		case isKoreanName(w):
			names = append(names, w)
		default:
			return nil, ""
		}
	}
	if len(names) > 1 && (len(places) > 0 || slices.ContainsFunc(names, func(n string) bool { return runes(n) != 3 })) {
		return nil, ""
	}
	return names, strings.Join(places, " ")
}

// joinNames joins the syllables of names that are set wide, three to a name.
func joinNames(words []string) []string {
	var out []string
	for k := 0; k < len(words); {
		n := k
		for n < len(words) && runes(words[n]) == 1 && hangulIn(words[n]) == 1 {
			n++
		}
		if n == k || (n-k)%3 != 0 {
			out = append(out, words[k:max(n, k+1)]...)
			k = max(n, k+1)
			continue
		}
		for ; k < n; k += 3 {
			out = append(out, words[k]+words[k+1]+words[k+2])
		}
	}
	return out
}

// affiliation reports the name of an organisation by its last syllables.
func affiliation(w string) bool {
	if runes(w) < 3 {
		return false
	}
	for _, end := range []string{"대학교", "대학", "대학원", "연구원", "연구소", "학과", "학부", "센터", "재단", "협회", "위원회", "본부", "지원단", "법무부", "노동부",
		"연구실", "조사실", "정책실", "협력단", "사업단", "연구단", "조사처", "조사국", "정책국", "연구회", "진흥원", "개발원", "통계청", "연구팀", "분석팀", "정책팀", "연구과", "은행"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	if runes(w) <= 4 {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(w)
	return strings.ContainsRune("부실과국팀처", r)
}

// neverNamed are ends of offices and of verbs (주세요, 합니다), and of no name.
var neverNamed = []string{"부", "팀", "청", "세요", "니다", "어요", "아요", "까요", "시오"}

func isKoreanName(w string) bool {
	if !koName.MatchString(w) || notKoreanName[w] || slices.ContainsFunc(neverNamed, func(end string) bool { return strings.HasSuffix(w, end) }) {
		return false
	}
	r := []rune(w)
	for _, d := range doubleSurnames {
		if strings.HasPrefix(w, d) && len(r) >= 3 {
			return true
		}
	}
	return len(r) <= 3 && strings.ContainsRune(surnames, r[0])
}

// latinName checks a part of two to five capitalised words.
func latinName(part string) string {
	words := strings.Fields(part)
	for len(words) > 2 && afterName.MatchString(words[len(words)-1]) && !allCapitals(words[0]) {
		words = words[:len(words)-1]
	}
	if len(words) < 2 || len(words) > 5 || afterName.MatchString(words[0]) && !allCapitals(words[0]) {
		return ""
	}
	long := 0
	for k := range words {
		words[k] = noteMark.ReplaceAllString(words[k], "")
		if !enWord.MatchString(words[k]) {
			return ""
		}
		if runes(words[k]) > 1 && !strings.HasSuffix(words[k], ".") {
			long++
		}
		if notName[strings.ToLower(words[k])] {
			return ""
		}
	}
	if long < 2 && runes(words[len(words)-1]) < 2 {
		return ""
	}
	return strings.Join(words, " ")
}

// afterName are the letters of honours and memberships: CPEng, FIET.
var afterName = pattern.New(`^\p{Lu}{2,}\p{L}*$`)

// nameLine reports whether a line holds names and nothing else.
func nameLine(line string) bool {
	if runes(line) > nameLength || hangulIn(line) == 0 && !strings.ContainsAny(line, ",&*∗") && !strings.Contains(line, " and ") {
		return false
	}
	parts := 0
	for _, part := range nameBreak.Split(withoutMarks(inBrackets.ReplaceAllString(line, "")), -1) {
		if strings.TrimSpace(part) != "" {
			parts++
		}
	}
	return parts > 0 && len(namesIn(line)) == parts
}
