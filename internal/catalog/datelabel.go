package catalog

import (
	"cmp"
	"strings"

	"naru/internal/library"
	"naru/internal/pattern"
)

// dateLabels stand before the date of publication.
var dateLabels = []phrase{
	{pattern.New(`(?i)(발 ?행 ?연 ?월 ?일|발 ?행 ?일 ?자?|발 ?간 ?일 ?자?|발행 ?연월일?|발 ?행|발간|펴낸 ?날|게재일|보도 ?(시점|일시|일자)|배포(일시?)?|등록일|작성일자?|published( online)?( on)?|first published|publication date|date of (publication|issue)|release date|compilation date|^created( on)?|^issued( on)?|^dated|^(?:passed|adopted|enacted) on|publicado( en| el)?|veröffentlicht( am)?|publié le)\s*[:：|]?\s*(.{0,40})`),
		[]string{"발행", "발 행", "발간", "발 간", "펴낸", "게재일", "보도", "배포", "등록일", "작성일", "publi", "date", "created", "issued", "passed on", "adopted on", "enacted on", "veröffentlicht"}},
	{pattern.New(`(?i)^(date) ?[:：]\s*(.{0,40})`), []string{"date"}},
	{pattern.New(`(?i)\bform [\w-]{2,12},? (edition)\s+(\d.{0,9})`), []string{"edition"}},
	{pattern.New(`(?i)^(?:revision|version|개정) ?(\d+[\d.]*) ?[:(]\s*(.{0,12})`), []string{"revision", "version", "개정"}},
	{pattern.New(`(?i)^((?:last|most recent) (?:updated?|revised|modified)|updated|최종 ?수정일?) ?[:：]?\s*(.{0,40})`), []string{"last ", "most recent", "updated", "수정"}},
	{pattern.New(`(작성 ?일자?|제출 ?일자)\s*[:：|]?\s*(.{0,40})`), []string{"작성", "제출"}},
	{pattern.New(`(?:법률|령|부령|훈령|예규|고시|조례|규칙) ?제? ?(\d[\d-]*) ?호, ?(\d.{8,20})`), []string{"호,"}},
	{pattern.New(`^(시행) \S{2,14}-\d{1,6} ?\((\d.{6,20})`), []string{"시행"}},
	{pattern.New(`(?:^|[|│] ?)(?:기사 ?)?(입력|등록|송고)\s*[:：]?\s*(\d.{6,20})`), []string{"입력", "등록", "송고"}},
	{pattern.New(`^\[?(시행) (\d.{8,20})`), []string{"시행"}},
	{pattern.New(`(?i)\b(direction|instrument|regulations?|act|order|determination) commences on (\d.{6,24})`), []string{"commences"}},
	{pattern.New(`^(일 ?시|행사 ?일시|개최 ?일시?)\s*[:：|]\s*(.{0,40})`), []string{"일시", "일 시", "개최"}},
	{pattern.New(`(인 ?쇄 ?일|인 ?쇄)\s*[:：|]?\s*(.{0,40})`), []string{"인쇄", "인 쇄"}},
	{pattern.New(`(?i)\((rev\.?|revised|version)\s*(.{0,30}?)\)`), []string{"(rev", "(version"}},
}

// stageLabels stand before the day on which an article could first be read: its
// issue may be of the next year. When it was handed in or accepted says less.
var stageLabels = []phrase{
	{pattern.New(`(?i)(available online|version of record( online)?)\s*[:：|]?\s*(.{0,40})`),
		[]string{"available online", "version of record"}},
	{pattern.New(`(?i)(온라인 ?게재일?)\s*[:：|]?\s*(.{0,40})`), []string{"게재"}},
}

// labelledDate finds the first date behind one of the labels, or below it.
func labelledDate(f front, labels []phrase) (string, library.FieldSource) {
	for _, label := range labels {
		for n, part := range f.parts() {
			for k, line := range part.lines {
				if !label.mayBeIn(part.lower[k]) || !dateNear(part.lines, k) {
					continue
				}
				// References at the end name the dates of other publications within
				// their lines; an imprint begins its lines with the label.
				if at := label.FindStringIndex(line); at == nil || n > 0 && at[0] > 0 && !edition.MatchString(line[:at[0]]) {
					continue
				}
				if iso := dateBehind(label.Pattern, part.lines, k); iso != "" && runes(line) <= longLine {
					return iso, part.at(k)
				}
			}
		}
	}
	return "", library.FieldSource{}
}

// edition is what an imprint may say before the label of its date: 초판 1쇄.
var edition = pattern.New(`^[▪■□•·◈※ ]{0,2}(?:초판|개정판|증보판|제? ?\d+판)? ?(?:제? ?\d+쇄)? ?$`)

// dateNear is a quick look: most lines have no digit, nor has the next.
func dateNear(lines []string, k int) bool {
	return hasDigit(lines[k]) || k+1 < len(lines) && hasDigit(lines[k+1])
}

// dateBehind reads the date that line k has behind a label, or below it.
func dateBehind(label *pattern.Pattern, lines []string, k int) string {
	m := label.FindStringSubmatch(lines[k])
	if m == nil {
		return ""
	}
	rest := m[len(m)-1]
	iso := ""
	if startsDate.MatchString(rest) {
		if iso, _ = parseDate(rest); iso == "" || len(iso) == 4 {
			iso = cmp.Or(closeDate(rest), iso)
		}
	}
	// What was printed one day came out on another, below.
	if k+1 < len(lines) && strings.Contains(rest, "인쇄") && strings.HasSuffix(lines[k+1], "발행") {
		if later, _ := parseDate(lines[k+1]); later != "" {
			return later
		}
	}
	if iso == "" && tidy(rest) == "" && k+1 < len(lines) {
		iso = dateLine(lines[k+1])
	}
	return iso
}

var (
	// eightDigits is a date without marks, American one as forms of that country
	// bear it.
	eightDigits = pattern.New(`^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\b`)
	american    = pattern.New(`^(0[1-9]|1[0-2])/(0[1-9]|[12]\d|3[01])/(\d\d)\b`)
)

// closeDate reads dates that are such only behind a label.
func closeDate(s string) string {
	if m := eightDigits.FindStringSubmatch(s); m != nil {
		return m[1] + "-" + m[2] + "-" + m[3]
	}
	if m := american.FindStringSubmatch(s); m != nil {
		return "20" + m[3] + "-" + m[1] + "-" + m[2]
	}
	return ""
}

// startsDate begins with a date, and not with "in the Journal of … 2015".
var startsDate = pattern.New(`(?i)^(\d|(on |el |am |le |\p{L}{3,10}, )?(\d|` + monthEurope + `|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))`)
