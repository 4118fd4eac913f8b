package unpack

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/screen"
	"naru/app/theme"
	"naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// contradictionsShown is how many are shown before a person asks for more.
const contradictionsShown = 30

// between is the gap above and below the line between two.
const between = 14

// contradictions shows what sources say side by side.
type contradictions struct {
	*widget.Sheet
	s     *Screen
	shown int
}

func newContradictions(s *Screen) *contradictions {
	return &contradictions{Sheet: widget.NewSheet(420), s: s, shown: contradictionsShown}
}

// compare looks for what sources disagree about.
func (s *Screen) compare() {
	if s.lib.Contradictions == nil {
		return
	}
	f := library.ContradictionFilter{Settled: true, Document: s.about}
	var found []library.Contradiction
	s.comparing.Run(func(ctx context.Context) (err error) {
		found, err = s.lib.Contradictions.Contradictions(ctx, f)
		return err
	}, func(err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.found = found
		if s.tab == tabContradictions {
			s.contradiction.show()
		}
		s.head.refresh()
	})
}

// show lays out what was found.
func (c *contradictions) show() {
	s, p := c.s, c.s.host.P()
	c.Clear()
	switch {
	case len(s.found) > 0:
	case s.comparing.Running():
		c.Say(p.T("unpack.comparing"))
	default:
		c.Say(p.T("unpack.no_contradictions"))
	}
	gap := float32(0)
	for k, one := range s.found[:min(len(s.found), c.shown)] {
		if k > 0 {
			c.Add(between, widget.NewLine())
			gap = between
		}
		c.Add(gap, c.card(p, one))
	}
	if more := len(s.found) - c.shown; more > 0 {
		c.Add(between, widget.NewFlow(widget.NewButton(p.T("unpack.more_contradictions", message.Args{"count": more}), widget.Outline, func() {
			c.shown += contradictionsShown
			c.show()
		})))
	}
	c.Refresh()
}

// card is one contradiction: what it is about, and its statements side by side.
func (c *contradictions) card(p message.Printer, one library.Contradiction) fyne.CanvasObject {
	title := fw.NewLabelWithStyle(one.Title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title.Wrapping, title.SizeName = fyne.TextWrapWord, theme.SizeStrong
	head := []fyne.CanvasObject{widget.NewChip(p.T("unpack.field."+one.Field), widget.Soft, nil)}
	if one.Settled != nil {
		head = append(head, widget.NewChip(p.T("unpack.settled"), widget.Outline, nil),
			widget.NewButton(p.T("unpack.reopen"), widget.Small, func() { c.reopen(one) }))
	}
	if one.Document != 0 {
		head = append(head, widget.NewButton(p.T("unpack.open_record"), widget.Small, func() {
			c.s.host.OpenPage(one.Document, 0, library.SearchRequest{})
		}))
	}
	var sides []fyne.CanvasObject
	for k := range one.Statements {
		sides = append(sides, c.statement(p, one, k))
	}
	return widget.NewColumn(6, -1, widget.NewInset(-7, 0, -7, -8, title), widget.NewFlow(head...), container.New(&beside{gap: 12, least: 240}, sides...))
}

// statement is what one source says, with its page and the way to choose it.
func (c *contradictions) statement(p message.Printer, one library.Contradiction, k int) fyne.CanvasObject {
	st := one.Statements[k]
	value := widget.NewInked(valueText(p, one.Field, st.Value), theme.SizeStrong)
	said := widget.NewParagraph(p.T("unpack.words", message.Args{"words": st.Words}))
	said.SizeName = theme.SizeSnippet
	source := widget.NewParagraph(st.SourceTitle)
	source.SizeName = theme.SizeCaption
	label := st.Label
	if label == "" {
		label = strconv.Itoa(max(st.Page, 1))
	}
	row := []fyne.CanvasObject{widget.NewButton(words.Page(p, label), widget.Small, func() {
		c.s.host.OpenPage(st.Source, max(st.Page, 1), library.SearchRequest{})
	})}
	ground := widget.NewCard()
	switch {
	case one.Settled != nil && *one.Settled == k:
		row = append(row, widget.NewChip(p.T("unpack.chosen"), widget.Soft, nil))
		ground.SetLine(theme.ColorAccent)
	default:
		row = append(row, widget.NewButton(p.T("unpack.choose_this"), widget.Outline, func() { c.settle(one, k) }))
	}
	body := widget.NewColumn(6, -1, value, said, source, widget.NewRow(8, -1, row...))
	return container.NewStack(ground, widget.NewInset(10, 12, 12, 12, body))
}

// valueText writes a value as people read it.
func valueText(p message.Printer, field, value string) string {
	switch field {
	case library.FieldDate:
	case library.FieldParticipants:
		if n, err := strconv.Atoi(value); err == nil {
			return p.T("participants.count", message.Args{"count": n})
		}
		return value
	default:
		return value
	}
	from, to := library.SpanDays(value)
	if from == to {
		return from
	}
	return p.T("unpack.span", message.Args{"from": from, "to": endText(p, to)})
}

// settle believes one of the sources. That compares whole reports anew, which takes a
// while: until then it is said that it goes on.
func (c *contradictions) settle(one library.Contradiction, k int) {
	s := c.s
	done := s.host.Doing(s.host.P().T("unpack.settling"))
	s.host.Go(func(ctx context.Context) error {
		_, err := s.lib.Contradictions.SettleContradiction(ctx, one.ID, k)
		return err
	}, func(err error) {
		done()
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.host.Did(s.host.P().T("unpack.was_settled", message.Args{"title": one.Title}), func() { c.reopen(one) }, func() { c.settle(one, k) })
		c.changed()
	})
}

func (c *contradictions) reopen(one library.Contradiction) {
	s := c.s
	done := s.host.Doing(s.host.P().T("unpack.settling"))
	s.host.Go(func(ctx context.Context) error { return s.lib.Contradictions.ReopenContradiction(ctx, one.ID) }, func(err error) {
		done()
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.host.Say(s.host.P().T("unpack.was_reopened", message.Args{"title": one.Title}), nil)
		c.changed()
	})
}

func (c *contradictions) changed() {
	c.s.host.Changed(screen.DocumentsChanged)
	c.s.load()
}
