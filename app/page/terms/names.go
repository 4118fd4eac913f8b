package terms

import (
	"strings"

	"naru/internal/library"
)

// names gives what a term is called in a language and, beside it, in the other:
// a status of stay by its code first.
func names(t library.PolicyTerm, lang string) (name, beside string) {
	other := "ko"
	if lang == "ko" {
		other = "en"
	}
	if t.Type != "visa" || len(t.English) == 0 {
		return t.Name(lang), t.Name(other)
	}
	name = t.English[0]
	if lang == "ko" && len(t.Korean) > 0 {
		return name, t.Korean[0]
	}
	for _, form := range t.English[1:] {
		if !isCode(form) {
			return name, form
		}
	}
	if len(t.Korean) > 0 {
		return name, t.Korean[0]
	}
	return name, ""
}

func isCode(form string) bool { return form == strings.ToUpper(form) }

// maxMarked is how many forms are marked on a page.
const maxMarked = 12

// marking asks for a page with the term's forms marked, as they stand and in
// the plural; wide words that only lead to it are not.
func marking(e *library.TermEntry) library.SearchRequest {
	var parts []string
	add := func(text string) {
		if strings.ContainsAny(text, " ,;:()/|&") {
			text = `"` + strings.ReplaceAll(text, `"`, "") + `"`
		}
		parts = append(parts, text)
	}
	for _, forms := range [][]library.TermForm{e.Korean, e.English} {
		for _, f := range forms {
			if f.MatchOnly || len(parts) >= maxMarked {
				continue
			}
			add(f.Text)
			if strings.Contains(f.Text, " ") && isLatin(f.Text[len(f.Text)-1]) {
				add(plural(f.Text))
			}
		}
	}
	return library.SearchRequest{Query: strings.Join(parts, " OR "), NoSynonyms: true}
}

func isLatin(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// plural gives a name with its last word in the plural, as English writes most.
func plural(name string) string {
	if stem, ok := strings.CutSuffix(name, "y"); ok && !strings.HasSuffix(stem, "a") && !strings.HasSuffix(stem, "e") {
		return stem + "ies"
	}
	return name + "s"
}

// question is what a search for a term asks: the name to prefer that is no wide
// word, in the language given where there is one.
func question(e *library.TermEntry, lang string) string {
	lists := [][]library.TermForm{e.English, e.Korean}
	if lang == "ko" && e.Type != "visa" {
		lists[0], lists[1] = lists[1], lists[0]
	}
	for _, forms := range lists {
		for _, f := range forms {
			if !f.MatchOnly && !f.InFamily {
				return f.Text
			}
		}
	}
	return ""
}
