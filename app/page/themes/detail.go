package themes

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// Documents that are listed of a theme, and of a preview, before one asks for more.
const documentsShown = 20

// detail is what is told of one theme, or of what the draft would do.
type detail struct {
	*widget.Sheet
	s         *Screen
	documents []library.DocumentThemes
	preview   *library.ThemePreview // shown instead of the theme
	shown     int                   // documents listed
	progress  string                // "": nothing is being worked out

	bar     *fyne.Container // the draft
	content fyne.CanvasObject
}

func newDetail(s *Screen) *detail {
	d := &detail{Sheet: widget.NewSheet(340), s: s, bar: container.NewStack(), shown: documentsShown}
	d.content = widget.NewColumn(0, 1, d.bar, d.Content)
	return d
}

// reload asks for the documents of the theme that is shown, and shows it.
func (d *detail) reload() {
	e := d.s.entry(d.s.id)
	d.documents = nil
	if e == nil || e.Retired || isList(e.ID) {
		d.s.reading.Drop()
		d.show()
		return
	}
	id := e.ID
	var list []library.DocumentThemes
	d.s.reading.Run(func(ctx context.Context) (err error) {
		list, err = d.s.lib.ThemeDocuments(ctx, id, 0)
		if library.CodeOf(err) == library.NotFound {
			err = nil // it is in the draft only
		}
		return err
	}, func(err error) {
		if err != nil {
			d.s.host.Fail(err)
			return
		}
		d.documents, d.shown = list, documentsShown
		d.show()
	})
}

// show lays out what is known.
func (d *detail) show() {
	d.showBar()
	d.Clear()
	e := d.s.entry(d.s.id)
	switch {
	case d.preview != nil:
		d.layPreview()
	case e != nil:
		d.head(e)
		d.buttons(e)
		d.proposals(e)
		d.terms(e, "ko")
		d.terms(e, "en")
		d.takenOut(e)
		d.listDocuments(e)
	default:
		d.Say(d.s.host.P().T("themes.choose"))
	}
	d.Refresh()
}

// showBar tells of the draft, and what can be done with it.
func (d *detail) showBar() {
	d.bar.RemoveAll()
	p, n := d.s.host.P(), len(d.s.draft)
	if left := d.s.left; left != nil && d.progress == "" {
		words := widget.NewParagraph(p.T("themes.left", message.Args{"count": len(left.Changes), "date": p.Date(left.Saved.Local().Format(time.DateOnly))}))
		words.Color = theme.ColorInk
		d.tell(words,
			widget.NewButton(p.T("themes.go_on"), widget.Primary, d.s.goOn),
			widget.NewButton(p.T("themes.throw_away"), widget.Outline, d.s.throwAway))
		return
	}
	if n == 0 && d.progress == "" {
		d.content.Refresh() // what lies below takes its place
		return
	}
	words := widget.NewStyled(p.T("themes.draft", message.Args{"count": n}), theme.ColorInk, theme.SizeBody, true).Shrinking()
	row := []fyne.CanvasObject{}
	if d.progress != "" {
		words.SetText(d.progress)
		row = append(row, widget.NewButton(p.T("themes.stop"), widget.Outline, d.s.stop))
	} else {
		row = append(row,
			widget.NewButton(p.T("themes.keep"), widget.Primary, d.s.keep),
			widget.NewButton(p.T("themes.preview"), widget.Outline, d.s.preview),
			widget.NewButton(p.T("themes.drop_last"), widget.Outline, d.s.dropLast),
			widget.NewButton(p.T("themes.discard"), widget.Outline, d.s.discard))
	}
	d.tell(words, row...)
}

// tell shows words over the theme, with what can be done.
func (d *detail) tell(words fyne.CanvasObject, row ...fyne.CanvasObject) {
	body := widget.NewColumn(8, -1, words, widget.NewFlow(row...))
	d.bar.Add(container.NewStack(widget.NewBox(theme.ColorSoft), widget.NewInset(10, 22, 10, 22, body)))
	d.bar.Refresh()
	d.content.Refresh()
}

// begin says that something is being worked out; end, that it is over.
func (d *detail) begin() {
	d.progress = d.s.host.P().T("themes.working")
	d.showBar()
}

func (d *detail) end() {
	d.progress = ""
	d.showBar()
}

// told says how far that is.
func (d *detail) told(done, total int) {
	if d.progress != "" {
		d.progress = d.s.host.P().T("themes.progress", message.Args{"done": done, "total": total})
		d.showBar()
	}
}

// head tells the names and where it stands.
func (d *detail) head(e *library.ThemeEntry) {
	p := d.s.host.P()
	dot := widget.NewDot(theme.Subject(e.Color))
	title := widget.NewInked(d.s.name(e), theme.SizeTitle)
	d.Add(0, widget.NewRow(10, 1, dot, title))
	if isList(e.ID) {
		d.Add(6, widget.NewParagraph(p.T("themes.about."+e.ID[1:])))
		return
	}
	other := e.NameEN
	if p.Lang != "ko" {
		other = e.NameKO
	}
	line := other
	if up := d.s.entry(e.Parent); up != nil {
		line += " · " + p.T("themes.below", message.Args{"theme": d.s.name(up)})
	}
	d.Add(2, widget.NewParagraph(line))
	var chips []fyne.CanvasObject
	mark := func(key string, args ...message.Args) {
		chips = append(chips, widget.NewChip(p.T(key, args...), widget.Soft, nil))
	}
	switch {
	case e.Into != "":
		name := e.Into
		if into := d.s.entry(e.Into); into != nil {
			name = d.s.name(into)
		}
		mark("themes.merged", message.Args{"theme": name})
	case e.Retired:
		mark("themes.retired")
	case e.Own:
		mark("themes.own")
	case e.ByPerson:
		mark("themes.edited")
	}
	if len(chips) > 0 {
		d.Add(8, widget.NewFlow(chips...))
	}
}

// buttons offer what can be done with the theme.
func (d *detail) buttons(e *library.ThemeEntry) {
	p := d.s.host.P()
	button := func(key string, look widget.Look, f func()) fyne.CanvasObject {
		return widget.NewButton(p.T(key), look, f)
	}
	var row []fyne.CanvasObject
	switch {
	case e.Retired:
		row = append(row, button("themes.bring_back", widget.Primary, d.s.restore))
	case isList(e.ID):
		row = append(row, button("themes.terms", widget.Primary, d.s.askTerms))
		if e.ByPerson {
			row = append(row, button("themes.restore", widget.Outline, d.s.restore))
		}
	default:
		row = append(row,
			button("themes.terms", widget.Primary, d.s.askTerms),
			button("themes.edit", widget.Outline, d.s.askNames),
			button("themes.move", widget.Outline, d.s.askMove),
			widget.NewIconButton(widget.Up, p.T("themes.action.up"), func() { d.s.shift(-1) }),
			widget.NewIconButton(widget.Down, p.T("themes.action.down"), func() { d.s.shift(+1) }),
			button("themes.merge", widget.Outline, d.s.askMerge),
			button("themes.split", widget.Outline, d.s.askSplit),
			button("themes.retire", widget.Outline, d.s.retire))
		if e.ByPerson && !e.Own {
			row = append(row, button("themes.restore", widget.Outline, d.s.restore))
		}
	}
	d.Add(14, widget.NewFlow(row...))
}

// terms lists the terms of a language, the heaviest first; one that is pressed is
// weighed anew.
func (d *detail) terms(e *library.ThemeEntry, lang string) {
	var list []library.ThemeTerm
	for _, t := range e.Terms {
		if t.Lang == lang {
			list = append(list, t)
		}
	}
	if len(list) == 0 {
		return
	}
	slices.SortStableFunc(list, func(a, b library.ThemeTerm) int { return cmp.Compare(b.Weight, a.Weight) })
	p := d.s.host.P()
	d.Add(16, widget.NewCaption(p.T("themes.terms."+lang, message.Args{"count": len(list)})))
	flow := widget.NewFlow()
	for _, t := range list {
		look := widget.Outline
		if t.Naru != t.Weight {
			look = widget.Soft
		}
		var chip *widget.Chip
		chip = widget.NewChip(t.Text+" "+written(t.Weight), look, func() { d.offerWeights(e, t, chip) })
		flow.Add(chip)
	}
	d.Add(4, flow)
}

func written(w float64) string { return strconv.FormatFloat(w, 'f', -1, 64) }

// offerWeights offers other weights for a term.
func (d *detail) offerWeights(e *library.ThemeEntry, t library.ThemeTerm, chip *widget.Chip) {
	w := d.s.host.Window()
	if w == nil || e.Retired {
		return
	}
	p := d.s.host.P()
	var items []*fyne.MenuItem
	for n := 10; n >= 1; n-- {
		words := written(float64(n))
		switch {
		case float64(n) == t.Naru:
			words = p.T("themes.weight.naru", message.Args{"weight": words})
		case n == 5:
			words = p.T("themes.weight.enough", message.Args{"weight": words})
		}
		item := fyne.NewMenuItem(words, func() { d.s.weigh(t, float64(n)) })
		item.Checked = float64(n) == t.Weight
		items = append(items, item)
	}
	items = append(items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(p.T("themes.take_out"), func() { d.s.weigh(t, 0) }))
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(chip)
	fw.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), w.Canvas(), at.AddXY(0, chip.Size().Height+2))
}

// takenOut lists Naru's terms that a person took out; one that is pressed comes
// back.
func (d *detail) takenOut(e *library.ThemeEntry) {
	if len(e.TakenOut) == 0 || e.Retired {
		return
	}
	p := d.s.host.P()
	d.Add(16, widget.NewCaption(p.T("themes.taken_out")))
	flow := widget.NewFlow()
	for _, t := range e.TakenOut {
		flow.Add(widget.NewChip(t.Text+" "+written(t.Naru), widget.Outline, func() { d.s.weigh(t, t.Naru) }))
	}
	d.Add(4, flow)
}

// listDocuments lists what the theme takes, and why.
func (d *detail) listDocuments(e *library.ThemeEntry) {
	if e.Retired || isList(e.ID) {
		return
	}
	p := d.s.host.P()
	d.Add(20, widget.NewStyled(p.T("themes.documents", message.Args{"count": len(d.documents)}), theme.ColorInk, theme.SizeBody, true).Shrinking())
	if len(d.documents) == 0 {
		d.Add(6, widget.NewParagraph(p.T("themes.no_documents")))
		return
	}
	for _, doc := range d.documents[:min(d.shown, len(d.documents))] {
		d.Add(10, d.document(doc, ""))
	}
	d.offerMore(len(d.documents))
}

// offerMore offers the documents that are not listed yet.
func (d *detail) offerMore(all int) {
	if all <= d.shown {
		return
	}
	words := d.s.host.P().T("themes.more_documents", message.Args{"count": min(all-d.shown, 5*documentsShown)})
	d.Add(12, widget.NewFlow(widget.NewButton(words, widget.Outline, func() {
		d.shown += 5 * documentsShown
		d.show()
	})))
}
