package unpack

import (
	"slices"
	"strings"
	"unicode/utf8"

	"naru/internal/library"
	"naru/internal/pattern"
)

// creditsAt reads the names from a line of labels on.
func creditsAt(lines []line, i int) (people []library.Credit, stray bool, body int) {
	for i < len(lines) {
		if printing.MatchString(lines[i].text) && len(people) > 0 {
			i++
			continue
		}
		labels := labelsOn(lines[i].text)
		if labels == nil {
			break
		}
		if len(people) > 0 && len(labels) == 1 && labels[0].rest == "" && !namesFollow(lines, i+1) {
			break
		}
		i++
		last := &labels[len(labels)-1]
		i = moreNames(lines, i, last, last.rest == "")
		for _, l := range labels {
			names, odd := namesIn(l.rest)
			stray = stray || odd
			role := l.role
			if role == library.RoleAuthor && hasChief(people) {
				role = library.RoleCoResearcher // the rest of the team: "연구진"
			}
			for _, n := range names {
				people = addCredit(people, library.Credit{Name: n, Role: role})
			}
		}
	}
	return chiefsFirst(people), stray, i
}

func hasChief(people []library.Credit) bool {
	return slices.ContainsFunc(people, func(c library.Credit) bool { return c.Role == library.RoleChief })
}

func namesFollow(lines []line, i int) bool { return i < len(lines) && allNames(lines[i].text) }

// moreNames takes the lines that go on with a label's names. Below a label that
// stands alone they may be printed one a line.
func moreNames(lines []line, i int, l *label, alone bool) int {
	for i < len(lines) && labelsOn(lines[i].text) == nil {
		text := lines[i].text
		if _, ok := headOn(lines[i]); ok {
			break
		}
		open := strings.Count(l.rest, "(") > strings.Count(l.rest, ")")
		comma := open || endsInTitle.MatchString(l.rest) || strings.HasSuffix(l.rest, ",") || strings.HasSuffix(l.rest, "、") || strings.HasSuffix(l.rest, "|") || strings.HasSuffix(l.rest, " and") || strings.HasPrefix(text, "and ") && !alone
		switch {
		case l.rest == "":
			if !allNames(text) {
				return i
			}
			l.rest = text
		case comma && !endsSentence(text) && utf8.RuneCountInString(text) <= longestTitle:
			l.rest = join(l.rest, text)
		case lines[i-1].page == lines[i].page && nameSigns.MatchString(text) && !alone && onlyNames(l.rest+" "+text):
			l.rest = join(l.rest, text)
		case !alone && brokenName(l.rest, text) && lines[i-1].page == lines[i].page && breaks(lines[i-1].text, text, max(lines[i].width, leastWidth), 0.85):
			l.rest = join(l.rest, text)
		case allNames(text) && (alone && len(strings.Fields(text)) <= 3 || looseNames(l.rest, text)): // one name a line
			l.rest += ", " + text
		default:
			return i
		}
		i++
	}
	return i
}

// endsInTitle is a list of names that a line breaks behind a person's title.
var endsInTitle = pattern.New(`(?i)(?:^|[\s,;/])(?:dr|prof|mr|mrs|ms)\.?$`)

// brokenName tells the rest of a name that a line's end broke: a word or two that
// make a name of the last one in the list.
func brokenName(before, text string) bool {
	if len(strings.Fields(text)) > 2 || abstractLabel.MatchString(text) || contentsLabel.MatchString(text) || endsSentence(text) || hangul(text) {
		return false
	}
	parts := splitNames(before)
	if len(parts) == 0 {
		return false
	}
	name, clean := nameOf(join(parts[len(parts)-1], text))
	return clean && isName(name) && strings.HasSuffix(name, text)
}

// onlyNames tells a list of names in which nothing had to be left out.
func onlyNames(s string) bool {
	names, stray := namesIn(s)
	for _, n := range names {
		if len(strings.Fields(n)) < 2 && !hangul(n) {
			return false
		}
	}
	return len(names) > 0 && !stray
}

// looseNames tells names printed one a line: both are one name of a few words.
func looseNames(before, text string) bool {
	return !strings.ContainsAny(text, ",、|") && len(strings.Fields(text)) <= 4 && !strings.ContainsAny(before, ".") && singleName(text)
}

func singleName(s string) bool {
	if hangul(s) {
		return koreanName.MatchString(s) && utf8.RuneCountInString(s) == 3
	}
	return false
}

// chiefsFirst orders credits by role: chief researchers, then the others as printed.
func chiefsFirst(people []library.Credit) []library.Credit {
	var out []library.Credit
	for _, p := range people {
		if p.Role == library.RoleChief {
			out = append(out, p)
		}
	}
	for _, p := range people {
		if p.Role != library.RoleChief {
			out = append(out, p)
		}
	}
	return out
}
