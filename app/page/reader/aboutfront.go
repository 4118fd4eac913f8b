package reader

import (
	"strings"

	"naru/app/widget"
	"naru/internal/message"
)

// showKeywords draws the keywords as printed; each asks for itself.
func (a *about) showKeywords(p message.Printer) {
	d := a.doc
	if len(d.Keywords) == 0 {
		return
	}
	a.column.Add(widget.NewLine())
	a.column.Add(a.sourced(a.head(p.T("reader.about.keywords")), d.Sources["keywords"]))
	flow := widget.NewFlow()
	for _, k := range d.Keywords {
		flow.Add(widget.NewChip(k, widget.Outline, func() { a.r.host.SearchFor(`"` + strings.ReplaceAll(k, `"`, "") + `"`) }))
	}
	a.column.Add(flow)
}

// unsureWords names the fields that were left empty for want of certainty.
func unsureWords(p message.Printer, fields []string) string {
	if len(fields) == 0 {
		return ""
	}
	names := make([]string, len(fields))
	for k, f := range fields {
		names[k] = nameOr(p, "cli.describe.field.", f)
	}
	return p.T("reader.about.unsure_said", message.Args{"fields": strings.Join(names, ", ")})
}
