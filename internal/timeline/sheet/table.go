package sheet

import (
	"fmt"
	"strings"

	"naru/internal/library"
	"naru/internal/spreadsheet"
)

// csv writes one item a line.
func (o *printer) csv(l *library.TimelineList) {
	rows := [][]string{{"kind", "from", "to", "precision", "title", "source", "audience", "participants", "themes", "document", "page", "id", "participants_bound"}}
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
		rows = append(rows, []string{string(i.Kind), i.From, i.To, string(i.Precision), i.Title, i.Source,
			strings.Join(audience, "; "), participants, strings.Join(i.Themes, "; "), document, page, i.ID, i.ParticipantsBound})
	}
	o.err = spreadsheet.Write(o.w, spreadsheet.Comma, rows)
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
