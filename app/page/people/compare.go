package people

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// compared is how many documents and colleagues of each are set side by side.
const compared = 5

// compare sets two people side by side and asks whether they are one.
func (s *Screen) compare(one, other library.Person) {
	var pages [2]*library.PersonPage
	s.host.Go(func(ctx context.Context) (err error) {
		for i, who := range []library.Person{one, other} {
			if pages[i], err = s.lib.Person(ctx, strconv.FormatInt(int64(who.ID), 10)); err != nil {
				return err
			}
		}
		return nil
	}, func(err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		if pages[0].ID != pages[1].ID {
			s.showCompared(pages[0], pages[1])
		}
	})
}

func (s *Screen) showCompared(one, other *library.PersonPage) {
	win := s.host.Window()
	if win == nil {
		return
	}
	p := s.host.P()
	var d dialog.Dialog
	close := func(f func()) func() {
		return func() {
			d.Hide()
			f()
		}
	}
	name := func(page *library.PersonPage) string { return page.Name }
	both := container.NewGridWithColumns(2, s.column(one, other), s.column(other, one))
	buttons := widget.NewFlow(
		widget.NewButton(p.T("people.one_as", message.Args{"name": name(one)}), widget.Primary, close(func() { s.merge(other.Person, one.Person) })),
		widget.NewButton(p.T("people.one_as", message.Args{"name": name(other)}), widget.Outline, close(func() { s.merge(one.Person, other.Person) })),
		widget.NewButton(p.T("people.are_two"), widget.Outline, close(func() { s.keepApart(one.Person, other.Person) })),
		widget.NewButton(p.T("people.later"), widget.Quiet, func() { d.Hide() }),
	)
	words := widget.NewParagraph(p.T("people.compare_words"))
	words.SizeName = theme.SizeCaption
	foot := widget.NewInset(10, 0, 0, 0, widget.NewColumn(8, -1, words, buttons))
	body := container.NewBorder(nil, foot, nil, nil, container.NewVScroll(widget.NewInset(0, 12, 0, 0, both)))
	d = dialog.NewCustomWithoutButtons(p.T("people.compare_title"), body, win)
	z := win.Canvas().Size()
	d.Resize(fyne.NewSize(min(theme.Scaled(820), z.Width-40), min(theme.Scaled(560), z.Height-40)))
	d.Show()
}

// column tells of one of two what may decide it; what both have is in bold.
func (s *Screen) column(page, other *library.PersonPage) fyne.CanvasObject {
	p := s.host.P()
	column := widget.NewColumn(3, -1)
	title := widget.NewInked(joined(page.NameIn(p.Lang)), theme.SizeStrong)
	column.Add(title)
	column.Add(widget.NewCaption(joined(p.T("app.count.documents", message.Args{"count": page.Documents}), years(page.FromYear, page.ToYear))).Shrinking())
	part := func(key string, lines []string, shared func(string) bool) {
		if len(lines) == 0 {
			return
		}
		column.Add(widget.NewInset(9, 0, 0, 0, widget.NewCaption(p.T(key)).Shrinking()))
		for i, line := range lines {
			if i == compared {
				column.Add(widget.NewCaption(p.T("people.and_more", message.Args{"count": len(lines) - i})).Shrinking())
				break
			}
			column.Add(widget.NewStyled(line, theme.ColorInk, theme.SizeBody, shared(line)).Shrinking())
		}
	}
	never := func(string) bool { return false }
	var variants, roles, works []string
	for _, v := range page.Variants {
		variants = append(variants, v.Name)
	}
	for _, r := range page.Roles {
		roles = append(roles, roleName(p, r.Role)+" "+p.T("app.number", message.Args{"count": r.Count}))
	}
	for _, w := range page.Works {
		works = append(works, strings.TrimSpace(years(w.Year, w.Year)+" "+w.Title))
	}
	part("people.names", variants, never)
	part("people.roles", roles, never)
	theirs := places(other)
	part("people.affiliations", places(page), func(line string) bool { return slices.Contains(theirs, line) })
	known := colleagueNames(other, p.Lang)
	mine := colleagueNames(page, p.Lang)
	slices.SortStableFunc(mine, func(a, b string) int { return order(slices.Contains(known, a)) - order(slices.Contains(known, b)) })
	part("people.with", mine, func(line string) bool { return slices.Contains(known, line) })
	part("people.works_short", works, never)
	return widget.NewInset(0, 14, 0, 0, column)
}

// order puts what is true first.
func order(yes bool) int {
	if yes {
		return 0
	}
	return 1
}

func places(page *library.PersonPage) []string {
	var out []string
	for _, a := range page.Affiliations {
		if !slices.Contains(out, a.Organisation) {
			out = append(out, a.Organisation)
		}
	}
	return out
}

func colleagueNames(page *library.PersonPage, lang string) []string {
	var out []string
	for _, c := range page.With {
		out = append(out, joined(c.NameIn(lang)))
	}
	return out
}
