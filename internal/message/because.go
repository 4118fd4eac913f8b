package message

import (
	"strings"

	"naru/internal/library"
)

// Because says why documents are related, one sentence a kind: "Terms: 고용허가제,
// 사업장 변경". theme gives the name of a theme by its id.
func (p Printer) Because(causes []library.RelatedCause, theme func(id string) string) []string {
	var kinds []string
	texts := map[string][]string{}
	for _, c := range causes {
		if _, ok := texts[c.Kind]; !ok {
			kinds = append(kinds, c.Kind)
		}
		text := c.Text
		if c.Kind == "theme" {
			text = theme(c.Text)
		}
		texts[c.Kind] = append(texts[c.Kind], text)
	}
	var out []string
	for _, k := range kinds {
		out = append(out, p.T("related.because."+k, Args{"list": strings.Join(texts[k], ", ")}))
	}
	return out
}
