package sheet

import (
	"encoding/csv"
	"fmt"
	"strings"

	"naru/internal/library"
)

// csv writes one item a line. It begins with a byte order mark, without which
// spreadsheets take Hangul for something else.
func (o *printer) csv(l *library.TimelineList) {
	o.f("\ufeff")
	if o.err != nil {
		return
	}
	w := csv.NewWriter(o.w)
	rows := [][]string{{"kind", "from", "to", "precision", "title", "source", "audience", "participants", "themes", "document", "page", "id"}}
	for _, i := range l.Items {
		page, document, participants := "", "", ""
		if i.Participants > 0 {
			participants = fmt.Sprint(i.Participants)
		}
		if i.Page > 0 {
			page = fmt.Sprint(i.Page)
		}
		if i.Document > 0 {
			document = fmt.Sprint(i.Document)
		}
		var audience []string
		for _, a := range i.Audience {
			audience = append(audience, string(a))
		}
		rows = append(rows, []string{string(i.Kind), i.From, i.To, string(i.Precision), harmless(i.Title), harmless(i.Source),
			strings.Join(audience, "; "), participants, strings.Join(i.Themes, "; "), document, page, i.ID})
	}
	o.err = w.WriteAll(rows)
}

// harmless keeps a spreadsheet from taking a title for a formula.
func harmless(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r", rune(text[0])) {
		return "'" + text
	}
	return text
}

// markdown writes a list of the years.
func (o *printer) markdown(l *library.TimelineList) {
	o.f("# %s\n\n%s\n", o.p.T("timeline.title"), o.about(l))
	if text := o.undated(l); text != "" {
		o.f("\n%s\n", text)
	}
	year := ""
	for _, i := range l.Items {
		if y := i.From[:len("2020")]; y != year {
			year = y
			o.f("\n## %s\n\n", o.p.Date(y))
		}
		o.f("- **%s** · %s · %s", o.p.When(i.When), plain(o.kind(i.Kind)), plain(i.Title))
		if i.Source != "" {
			o.f(" — %s", plain(i.Source))
		}
		if i.Participants > 0 {
			o.f(" (%s)", o.took(i))
		}
		o.f("\n")
	}
}

// plain keeps Markdown from reading a title's signs as its own.
func plain(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", `\<`, "#", `\#`, "|", `\|`).Replace(text)
}
