package sheet

import (
	"html"
	"strings"
	"unicode/utf8"

	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/timeline/axis"
)

// Measures of the picture, in its own units.
const (
	wide     = 1400.0
	margin   = 24.0
	gutter   = 120.0 // names of the lanes
	head     = 84.0
	rowHigh  = 19.0
	barsHigh = 96.0
	// mostLabels is how many items of a lane are named each; more become columns.
	mostLabels = 60
	mostRows   = 24
	// mostTold is how many titles a column tells.
	mostTold = 12
)

// colours of the lanes: apart from each other in every kind of colour vision, and
// named beside each lane.
var colours = map[library.TimelineKind]string{
	library.TimelineMilestone: "#B4470E", library.TimelinePublication: "#0B6E6E", library.TimelineCourse: "#2B5FA8", library.TimelineEvent: "#5F5400",
}

const style = `text{font-family:"Noto Sans KR","Malgun Gothic","Apple SD Gothic Neo",sans-serif;font-size:12px;fill:#1F2933}` +
	`.t{font-size:20px;font-weight:bold}.m{fill:#5B6770}.l{stroke:#E3E6E8}.n{font-weight:bold}`

// lane is the items of a kind and how they are drawn.
type lane struct {
	kind  library.TimelineKind
	items []library.TimelineItem
	boxes []axis.Box
	rows  []int
	high  float64
	bins  []library.TimelineBin // columns, where there are too many to name
}

// svg writes the picture; alone it is a file of its own, else a part of a page.
func (o *printer) svg(l *library.TimelineList, alone bool) {
	view := axis.Fitting(l.First, l.Last, wide-2*margin-gutter)
	scale := view.Scale()
	var lanes []lane
	high := head
	for _, k := range library.TimelineKinds() {
		if one := o.lane(l, k, view, scale); len(one.items) > 0 {
			lanes = append(lanes, one)
			high += one.high + 22
		}
	}
	high += 36
	if alone {
		o.f("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
	}
	o.f(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" width="%.0f" height="%.0f" role="img" aria-label="%s">`+"\n",
		wide, high, wide, high, esc(o.p.T("timeline.title")+": "+o.about(l)))
	o.f("<style>%s</style>\n<rect width=\"100%%\" height=\"100%%\" fill=\"#FFFFFF\"/>\n", style)
	o.text(margin, 36, "t", "start", o.p.T("timeline.title"))
	o.text(margin, 58, "m", "start", strings.Trim(o.about(l)+" · "+o.undated(l), " ·"))
	o.axis(view, scale, high)
	y := head
	for _, one := range lanes {
		o.drawLane(one, view, y)
		y += one.high + 22
	}
	o.f("</svg>\n")
}

func (o *printer) lane(l *library.TimelineList, k library.TimelineKind, view axis.View, scale library.TimelineScale) lane {
	one := lane{kind: k}
	for _, i := range l.Items {
		if i.Kind == k {
			one.items = append(one.items, i)
		}
	}
	if len(one.items) == 0 {
		return one
	}
	if len(one.items) <= mostLabels {
		for _, i := range one.items {
			b, _ := view.Place(i)
			b.Label = 14 + textWidth(label(i.Title, view.Width-b.From-14))
			one.boxes = append(one.boxes, b)
		}
		rows, used := axis.Pack(one.boxes, 10, mostRows)
		if one.rows, one.high = rows, float64(used)*rowHigh; fits(rows) {
			return one
		}
	}
	part := library.TimelineList{Items: one.items}
	one.boxes, one.rows, one.bins, one.high = nil, nil, part.Bins(scale), barsHigh
	return one
}

func fits(rows []int) bool {
	for _, r := range rows {
		if r < 0 {
			return false
		}
	}
	return true
}

// axis draws the marks of time behind everything.
func (o *printer) axis(view axis.View, scale library.TimelineScale, high float64) {
	every, room := 1, 44.0
	ticks := view.Ticks(scale)
	for len(ticks) > 1 && float64(every)*ticks[1].Wide < room {
		every++
	}
	for k, t := range ticks {
		x := margin + gutter + t.X
		if x < margin+gutter-1 {
			continue
		}
		o.f(`<line class="l" x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f"/>`+"\n", x, head-12, x, high-30)
		if k%every == 0 {
			o.text(x+3, high-14, "m", "start", t.Period)
		}
	}
}

func (o *printer) drawLane(one lane, view axis.View, y float64) {
	o.text(margin, y+14, "n", "start", o.kind(one.kind))
	o.text(margin, y+30, "m", "start", o.p.T("app.number", message.Args{"count": len(one.items)}))
	if one.bins != nil {
		o.columns(one, view, y)
		return
	}
	fill := colours[one.kind]
	for k, i := range one.items {
		b := one.boxes[k]
		x, top := margin+gutter+max(b.From, 0), y+float64(one.rows[k])*rowHigh
		o.f("<g><title>%s</title>", esc(o.told(i)))
		if b.To-b.From > 10 {
			o.f(`<rect x="%.1f" y="%.1f" width="%.1f" height="14" rx="3" fill="%s" fill-opacity="0.18"/>`, x, top+2, min(b.To, view.Width)-max(b.From, 0), fill)
		}
		o.f(`<circle cx="%.1f" cy="%.1f" r="4" fill="%s"/>`, x+5, top+9, fill)
		o.text(x+13, top+13, "", "start", label(i.Title, view.Width-b.From-14))
		o.f("</g>\n")
	}
}

// columns draws counts where there are too many items to name.
func (o *printer) columns(one lane, view axis.View, y float64) {
	most := 1
	for _, b := range one.bins {
		most = max(most, b.Counts[one.kind])
	}
	base := y + barsHigh
	for _, b := range one.bins {
		from, ok := axis.Begin(b.From)
		to, ok2 := axis.End(b.To)
		if !ok || !ok2 {
			continue
		}
		n := b.Counts[one.kind]
		x, w := margin+gutter+view.X(from), view.X(to)-view.X(from)
		h := (barsHigh - 18) * float64(n) / float64(most)
		o.f("<g><title>%s</title>", esc(o.toldBin(one, b)))
		o.f(`<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" rx="2" fill="%s"/>`, x+w*0.12, base-h, max(w*0.76, 1), h, colours[one.kind])
		o.text(x+w/2, base-h-4, "m", "middle", o.p.T("app.number", message.Args{"count": n}))
		o.f("</g>\n")
	}
	o.f(`<line class="l" x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f"/>`+"\n", margin+gutter, base, margin+gutter+view.Width, base)
}

// told says an item in a line: what the pointer shows.
func (o *printer) told(i library.TimelineItem) string {
	parts := []string{o.p.When(i.When), i.Title}
	if i.Source != "" {
		parts = append(parts, i.Source)
	}
	if i.Participants > 0 {
		parts = append(parts, o.took(i))
	}
	return strings.Join(parts, " · ")
}

func (o *printer) toldBin(one lane, b library.TimelineBin) string {
	lines := []string{b.Period + ": " + o.p.T("timeline.count."+string(one.kind), message.Args{"count": b.Counts[one.kind]})}
	for _, i := range one.items {
		if i.From < b.From || i.From > b.To {
			continue
		}
		if len(lines) > mostTold {
			lines = append(lines, "…")
			break
		}
		lines = append(lines, i.Title)
	}
	return strings.Join(lines, "\n")
}

func (o *printer) text(x, y float64, class, anchor, text string) {
	o.f(`<text x="%.1f" y="%.1f" class="%s" text-anchor="%s">%s</text>`+"\n", x, y, class, anchor, esc(text))
}

// esc keeps text out of the markup, and out of it what no XML may hold.
func esc(text string) string {
	text = strings.Map(func(r rune) rune {
		if r < 0x20 && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF || r == utf8.RuneError {
			return -1
		}
		return r
	}, text)
	return html.EscapeString(text)
}

// textWidth guesses how wide text is drawn: Hangul is about as wide as it is
// high, other letters a good half of that.
func textWidth(text string) float64 {
	w := 0.0
	for _, r := range text {
		if r >= 0x1100 {
			w += 11.5
		} else {
			w += 6.8
		}
	}
	return w
}

// label shortens a title to the room there is, at most 60 characters.
func label(title string, room float64) string {
	r := []rune(title)
	if len(r) <= 60 && textWidth(title) <= room {
		return title
	}
	r = r[:min(len(r), 59)]
	for len(r) > 3 && textWidth(string(r)) > room-8 {
		r = r[:len(r)-1]
	}
	return strings.TrimRight(string(r), " ") + "…"
}
