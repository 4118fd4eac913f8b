package catalog

import (
	"strings"

	"naru/internal/library"
	"naru/internal/pattern"
)

// roleLabels stand before names on front pages and imprints. Korean ones may be
// set wide: 연 구 책 임 자.
var roleLabels = []struct {
	role  string
	label *pattern.Pattern
}{
	{library.RoleChief, roleLabel(`연구책임자,연구책임,책임연구원,책임연구자,과제책임자,과제책임,연구총괄,총괄책임자,총괄책임,연구총괄책임자,사업책임자`,
		`chief researchers?|chief investigators?|principal (investigators?|researchers?|authors?)|lead (researchers?|authors?|investigators?)|project (leader|director|head)|research director`)},
	{library.RoleCoResearcher, roleLabel(`공동연구원,공동연구자,공동연구진,공동책임자,외부공동연구진,내부공동연구진,참여연구원,참여연구자,참여연구진,연구보조원,연구보조,보조연구원,공동집필,연구참여자,연구원:,연구원：,내부연구진,외부연구진`,
		`co-? ?researchers?|co-? ?investigators?|research team|research assistants?|associate researchers?|participating researchers?`)},
	{library.RoleAuthor, roleLabel(`저자,지은이,글쓴이,집필자,집필진,집필,작성자,연구진,연구자,필자,주저자,제1저자,교신저자,공동저자,작성`,
		`(lead |corresponding |co-?)?authors?( ?\(s\))?|author\(s\)|autor(es|as?)?|auteure?s?|verfasser(in)?|written by|researchers?|by|por ?:|par ?:|von ?:`)},
	{library.RoleEditor, roleLabel(`편집자,편집인,편집위원장,편집위원,편집진,편집장,책임편집,편저자,엮은이,편집`, `(general |series |managing )?editors?(-in-chief)?( ?\(s\))?|edited by`)},
	{library.RoleTranslator, roleLabel(`옮긴이,번역자,역자,번역`, `translators?|translated by`)},
	{library.RoleIssuer, roleLabel(`발행인,펴낸이,발행자`, `publisher responsible`)},
}

// roleLabel matches one of some labels at the start of a line.
func roleLabel(korean, latin string) *pattern.Pattern {
	words := strings.Split(korean, ",")
	for k, w := range words {
		words[k] = strings.Join(strings.Split(w, ""), " ?")
	}
	return pattern.New(`(?i)^[\[【<(■□▪●○◆◇•·ㆍ*-]? ?(?:` + strings.Join(words, "|") + "|" + latin + `)`)
}

// roleIn gives the role that words in brackets behind a name are, "" if they are
// none.
func roleIn(words string) string {
	for _, l := range roleLabels {
		if at := l.label.FindStringIndex(words); at != nil && at[1] == len(words) {
			return l.role
		}
	}
	return ""
}

// mixedRoles are labels under which brackets tell who was what.
var mixedRoles = pattern.New(`^(연 ?구 ?진|집 ?필 ?진|참 ?여 ?연 ?구 ?진)`)
