package unpack

import (
	"strings"

	"naru/internal/library"
	"naru/internal/pattern"
)

// roleWords are what stands before the names of a publication's people. Longer
// ones come first, so that "research team" is not read as "researcher".
var roleWords = []struct{ role, words string }{
	{library.RoleChief, `chief (?:researchers?|investigators?|authors?)|principal (?:researchers?|investigators?|authors?)|lead (?:researchers?|investigators?|authors?)|head researchers?|research (?:director|leader|lead)|project (?:leader|director|manager)|책 ?임 ?연 ?구 ?원|책 ?임 ?연 ?구 ?자|연 ?구 ?책 ?임 ?자?|책임저자|책임집필자?|주저자|주연구자`},
	{library.RoleCoResearcher, `co-? ?(?:researchers?|investigators?|authors?)|joint (?:researchers?|authors?)|(?:participating|associate|contributing|collaborating) (?:researchers?|authors?)|research team|공 ?동 ?연 ?구 ?원|공 ?동 ?연 ?구 ?자|공 ?동 ?연 ?구 ?진|공동저자|공동 ?연구|공동집필자?|참여연구원|참여연구자|참여연구진|참여 연구진|연구참여자`},
	{"research assistant", `research assistants?|assistant researchers?|연구보조원|보조연구원|연구조원`},
	{library.RoleEditor, `editors?|edited by|편집자?|엮은이`},
	{library.RoleAuthor, `authors?|written by|researchers?|저 ?자|작성자|집필자|집필진|집필|연구자|연구진|지은이`},
}

// A role label is parted from the names by a sign, or ends its line.
const labelSign = `\s*(?:[|｜∣│:：·ㆍ→⇒▶►>—–\t/]|-\s)\s*`

var (
	labelAt   = labelPattern(`(?i)^[\[(<【■□▪○●◦※]*\s*(?:` + `%s` + `)(?:\(s\))?\s*[\])>】]*(` + labelSign + `|\s*$)`)
	bareLabel = labelPattern(`(?i)^(?:%s)\s+`)
	innerSign = labelPattern(`(?i)(?:[\s,;/|]+|\s+-\s+)[\[(<]?(?:%s)[\])>]?` + labelSign)
)

func labelPattern(shape string) []*pattern.Pattern {
	out := make([]*pattern.Pattern, len(roleWords))
	for k, r := range roleWords {
		out[k] = pattern.New(strings.Replace(shape, "%s", r.words, 1))
	}
	return out
}

// label is a role and what stands behind it on its line.
type label struct{ role, rest string }

// labelsOn reads a line as one or several labels of people with their names.
func labelsOn(text string) []label {
	role, rest, ok := labelStart(text)
	if !ok {
		return nil
	}
	out := []label{{role, rest}}
	for { // "Chief Researcher | A   Co-researchers | B, C"
		last := &out[len(out)-1]
		at, next := -1, 0
		for k, re := range innerSign {
			if m := re.FindStringIndex(last.rest); m != nil && (at < 0 || m[0] < at) {
				at, next = m[0], k
			}
		}
		if at < 0 {
			return out
		}
		m := innerSign[next].FindStringIndex(last.rest)
		behind := last.rest[m[1]:]
		last.rest = strings.TrimSpace(last.rest[:m[0]])
		out = append(out, label{roleWords[next].role, behind})
	}
}

func labelStart(text string) (role, rest string, ok bool) {
	for k, re := range labelAt {
		if m := re.FindStringIndex(text); m != nil {
			return roleWords[k].role, strings.TrimSpace(text[m[1]:]), true
		}
	}
	for k, re := range bareLabel { // "Chief Researcher Minjeong Park"
		m := re.FindStringIndex(text)
		if m == nil || roleWords[k].role == library.RoleEditor {
			continue
		}
		rest := text[m[1]:]
		if weak := roleWords[k].role == library.RoleAuthor; weak && !koreanNames(rest) {
			continue
		}
		if allNames(rest) {
			return roleWords[k].role, strings.TrimSpace(rest), true
		}
	}
	if by := strings.TrimPrefix(strings.TrimPrefix(text, "by "), "By "); by != text && allNames(by) {
		return library.RoleAuthor, by, true
	}
	return "", "", false
}

// koreanNames tells a list of names of three syllables: "저자 박가온".
func koreanNames(s string) bool {
	for _, part := range splitNames(s) {
		if !koreanName.MatchString(part) || len([]rune(part)) != 3 {
			return false
		}
	}
	return s != ""
}
