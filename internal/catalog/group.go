package catalog

import "naru/internal/pattern"

// group is a body of people that signs as one, where it is named as the author.
var group = pattern.New(`^(?:\p{Lu}[\p{L}&.'’-]* ){1,5}(?i:editors|editorial (?:team|board|staff|office|committee)|research team|secretariat)$|^(?:[\p{Hangul}A-Za-z]+ ){0,3}[\p{Hangul}A-Za-z]* ?(?:편집부|편집실|편집팀|편집위원회|연구진|연구팀|집필진|사무국)$`)

// groupIn returns what follows a label if it is the name of such a body.
func groupIn(s string) string {
	if runes(s) <= maxPublisher && group.MatchString(s) {
		return s
	}
	return ""
}
