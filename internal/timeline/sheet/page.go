package sheet

import (
	"strings"

	"naru/internal/library"
)

const pageStyle = `body{margin:24px auto;max-width:1448px;font-family:"Noto Sans KR","Malgun Gothic","Apple SD Gothic Neo",sans-serif;color:#1F2933;background:#F7F6F2}` +
	`svg{width:100%;height:auto;border-radius:6px}table{border-collapse:collapse;width:100%;margin-top:24px;background:#fff;font-size:14px}` +
	`th,td{text-align:left;vertical-align:top;padding:6px 10px;border-bottom:1px solid #E3E6E8}th{color:#5B6770;font-weight:normal}td:first-child{white-space:nowrap}`

// html writes a page of the picture and, below it, the table.
func (o *printer) html(l *library.TimelineList) {
	o.f("<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n", o.p.Lang)
	o.f("<title>%s</title>\n<style>%s</style>\n</head>\n<body>\n", esc(o.p.T("timeline.title")), pageStyle)
	o.svg(l, false)
	o.f("<table>\n<thead><tr>")
	for _, column := range []string{"date", "kind", "what", "source"} {
		o.f("<th scope=\"col\">%s</th>", esc(o.p.T("timeline.column."+column)))
	}
	o.f("</tr></thead>\n<tbody>\n")
	for _, i := range l.Items {
		source := i.Source
		if i.Participants > 0 {
			source = strings.TrimPrefix(source+" · "+o.took(i), " · ")
		}
		o.f("<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n", esc(o.p.When(i.When)), esc(o.kind(i.Kind)), esc(i.Title), esc(source))
	}
	o.f("</tbody>\n</table>\n</body>\n</html>\n")
}
