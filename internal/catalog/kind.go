package catalog

import (
	"slices"
	"strings"

	"naru/internal/library"
	"naru/internal/pattern"
)

// kindRules tell a kind by the title or by lines at the top of the first page,
// the surest first. What none of them tells is other.
var kindRules = []struct {
	kind  library.Kind
	title *pattern.Pattern // of the title; nil: none
	line  *pattern.Pattern // of one of the first lines; nil: none
}{
	{library.KindAnnualReport, pattern.New(`(?i)annual report|\breport and (financial statements|accounts)\b|연차 ?보고서|연간 ?보고서|사업 ?보고서$`), pattern.New(`(?i)^((19|20)\d\d )?annual report( (19|20)\d\d)?$|^((19|20)\d\d ?)?(연차|연간) ?보고서$`)},
	{library.KindStatistics, pattern.New(`(?i)통계 ?(연보|월보)|statistical (yearbook|abstract|bulletin)|yearbook of .*statistics|^.{0,40}statistics,? (19|20)\d\d$`), pattern.New(`(?i)^(통계 ?(연보|월보)|statistical yearbook)\b`)},
	{library.KindNews, pattern.New(`(?i)^보도 ?(참고)?자료|^press release`), pattern.New(`(?i)^보 ?도 ?(참고 ?)?자 ?료$|^(news|press|media) release$|^for immediate release`)},
	{library.KindLaw, pattern.New(`(?i)\b(act|regulations|rules|ordinance|code) (19|20)\d\d\b|^regulation \(e[ucg]+\)|^directive (\(eu\) )?\d|\bconvention (and protocol )?(relating|for|on)\b|\b(convention|protocol|treaty|covenant)\b.{0,40}\b(relating to|concerning)\b|^(ministerial )?direction (no\.?|number) ?\d|\bcharter of\b|\bpractice direction\b|\p{Hangul}(법|법률|시행령|시행규칙|조례)$`), pattern.New(`^(statutory rules|compilation no|official journal of|european treaty series|\[시행 |법률 제\d)`)},
	{library.KindForm, pattern.New(`(?i)^form [a-z]{0,2}-?\d+|^(\w+ - )?(application|petition|notice|declaration|request) (for|of|to) |\p{Hangul}(신청서|동의서|확인서|신고서|서식)$`), pattern.New(`(?i)^form$|^form [a-z]{0,2}-?\d+[a-z]*$|^omb no|별지 제\d+호 ?서식|^(you can )?use this form (to|if|\()`)},
	{library.KindArticle, nil, pattern.New(`(?i)\bdoi[:. ]|doi\.org/|^vol\. ?\d+, no\. ?\d+|^journal of|issn \d{4}|^(original|research|review) article|^stable url|논문접수|게재확정`)},
	{library.KindBrief, nil, pattern.New(`^(policy |issue |research |country )?brief(ing)?( paper| note)?$|^(정책|이슈|현안) ?브리프$`)},
	{library.KindReport, pattern.New(`(?i)(최종|연구|결과|실태조사|용역) ?보고서|final report|research report`), pattern.New(`(?i)^(.{1,20} )?(최종|연구|연구 ?용역|학술 ?용역|결과) ?(최종 ?|결과 ?)?보고서$|^.{2,24} (연구|학술|정책) ?용역$|^(final|research) report$`)},
}

// kindLines is how many lines of the first page may tell the kind.
const kindLines = 12

// kind tells the kind and by what: the series, the title or a line of the first
// page, whose sources stand in from.
func kind(f front, title, series string, from map[string]library.FieldSource) (library.Kind, library.FieldSource) {
	if name, _, page := journal(f); name != "" && name == series && !official(series) {
		return library.KindArticle, page
	}
	if k := seriesKind(series); k != "" {
		return k, from["series"]
	}
	for _, rule := range kindRules {
		if rule.title != nil && rule.title.MatchString(title) {
			if rule.kind == library.KindForm && len(f.first) > 0 && !formLike(f) {
				continue
			}
			return rule.kind, from["title"]
		}
		for _, line := range f.first[:min(kindLines, len(f.first))] {
			if before, day, ok := strings.Cut(line, " | "); ok && dateLine(day) != "" {
				line = before
			}
			if rule.line != nil && runes(line) <= longLine && rule.line.MatchString(strings.ToLower(line)) {
				return rule.kind, onPage(f.firstPage)
			}
		}
	}
	if f.figures {
		return library.KindStatistics, fromText
	}
	if official(series) && lawWord.MatchString(title) {
		return library.KindLaw, from["title"]
	}
	return library.KindOther, library.FieldSource{}
}

// lawWord begins the titles of what states print in their journals.
var lawWord = pattern.New(`(?i)^(regulation|directive|decision|decree|order|act|law|rule|rules|proclamation|ley|decreto|reglamento|lineamientos|acuerdo|resolución|norma|circular|loi|décret|arrêté|gesetz|verordnung|법률|대통령령|고시|훈령|예규|공고)(\P{L}|$)|(법|법률|시행령|시행규칙|규정|고시)$`)

// official reports a journal of a state or a union, or a series of treaties.
func official(series string) bool {
	if officialSeries.MatchString(series) {
		return true
	}
	for _, g := range gazettes {
		if at := g.FindStringSubmatch(series); at != nil {
			return true
		}
	}
	return series == "Federal Register" || series == "관보"
}

// paper reports what only articles have where nothing else tells the kind: people
// who sign, an abstract and keywords, and no university that it was handed in to.
func paper(f front, d *library.Document) bool {
	return d.Abstract != "" && len(d.Keywords) > 0 && len(d.People) > 0 && !slices.ContainsFunc(f.first, thesis.MatchString)
}

// formLike reports what forms have and papers about applications have not.
func formLike(f front) bool {
	for _, line := range f.first {
		low := strings.ToLower(line)
		if strings.HasPrefix(low, "form") || strings.Contains(low, "this form") || strings.Contains(low, "print in") ||
			strings.Contains(line, "서식") || strings.Contains(line, "신청인") || strings.Contains(line, "(서명") || strings.Contains(line, "성명") {
			return true
		}
	}
	return false
}
