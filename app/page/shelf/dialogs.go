package shelf

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"naru/app/screen"
	"naru/app/theme"
	nw "naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// kinds in the order of the menu.
var kinds = []library.Kind{
	library.KindReport, library.KindPolicyReport, library.KindWorkingPaper, library.KindBrief, library.KindStatistics,
	library.KindAnnualReport, library.KindArticle, library.KindLaw, library.KindForm, library.KindNews, library.KindOther,
}

// EditThemes lets a person choose a document's themes and tags, and shows which
// words decided where the rules did.
func (s *Screen) EditThemes(d library.Document) {
	p, subjects := s.host.P(), s.opt.Subjects()
	chosen := map[string]bool{}
	why := map[string]string{}
	for _, t := range d.Themes {
		chosen[t.ID] = true
		if t.By == library.ByPerson {
			why[t.ID] = p.T("shelf.themes.person")
			continue
		}
		var terms []string
		for i, r := range t.Because {
			if i < 4 {
				terms = append(terms, fmt.Sprintf("%s %d", r.Term, r.Count))
			}
		}
		if len(terms) > 0 {
			why[t.ID] = p.T("shelf.themes.because", message.Args{"terms": strings.Join(terms, ", ")})
		}
	}
	rows := container.NewVBox()
	var add func(list []library.Theme, depth int)
	add = func(list []library.Theme, depth int) {
		for _, t := range list {
			check := widget.NewCheck(t.Name(p.Lang), func(on bool) { chosen[t.ID] = on })
			check.Checked = chosen[t.ID]
			line := nw.NewRow(6, 3, nw.NewSpace(float32(depth*22), 1), nw.NewDot(subjects.Color(t.ID)), check, nw.NewCaption(why[t.ID]).Shrinking())
			rows.Add(line)
			add(t.Children, depth+1)
		}
	}
	add(subjects.Tree, 0)
	tags := nw.NewEntry()
	tags.SetText(strings.Join(d.Tags, ", "))
	tags.SetPlaceHolder(p.T("shelf.tags.hint"))
	scroll := container.NewVScroll(rows)
	title := nw.NewStyled(words.Title(p, d), theme.ColorInk, theme.SizeStrong, true).Shrinking()
	body := container.NewBorder(
		container.NewVBox(title, nw.NewSpace(0, 4)),
		container.NewVBox(nw.NewSpace(0, 4), nw.NewCaption(p.T("shelf.tags")), tags),
		nil, nil, scroll)
	dlg := dialog.NewCustomConfirm(p.T("shelf.themes.title"), p.T("app.save"), p.T("app.cancel"), body, func(ok bool) {
		if ok {
			s.saveThemes(d, chosen, tags.Text)
		}
	}, s.host.Window())
	dlg.Resize(s.dialogSize(560, 600))
	dlg.Show()
}

func (s *Screen) saveThemes(d library.Document, chosen map[string]bool, typed string) {
	var ids []string
	for id, on := range chosen {
		if on {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	var before []string
	for _, t := range d.Themes {
		before = append(before, t.ID)
	}
	slices.Sort(before)
	tags := splitTags(typed)
	s.host.Go(func(ctx context.Context) error {
		if !slices.Equal(ids, before) {
			if err := s.themes.SetThemes(ctx, d.ID, ids...); err != nil {
				return err
			}
		}
		if slices.Equal(tags, d.Tags) {
			return nil
		}
		_, err := s.lib.UpdateDocument(ctx, d.ID, library.DocumentPatch{Tags: &tags})
		return err
	}, func(err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.host.Changed(screen.ThemesChanged)
		s.host.Say(s.host.P().T("shelf.themes.saved"), nil)
	})
}

// splitTags reads tags as typed: commas between them, with or without #.
func splitTags(typed string) []string {
	out := []string{}
	for _, t := range strings.FieldsFunc(typed, func(r rune) bool { return r == ',' || r == '，' || r == '\n' || r == ';' }) {
		t = strings.TrimLeft(strings.TrimSpace(t), "#")
		if t != "" && !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	return out
}

// EditDescription lets a person correct title, series, number, year and kind.
func (s *Screen) EditDescription(d library.Document) {
	p := s.host.P()
	field := func(v string) *nw.Entry {
		e := nw.NewEntry()
		e.SetText(v)
		return e
	}
	title, other := field(d.Title), field(d.TitleOther)
	series, number := field(d.Series), field(d.Number)
	year, language := field(words.Year(d)), field(d.Language)
	publisher := field(d.Publisher)
	year.Validator = func(v string) error {
		if n, err := strconv.Atoi(v); v != "" && (err != nil || n < 1800 || n > 2200) {
			return fmt.Errorf("%s", p.T("shelf.describe.year.wrong"))
		}
		return nil
	}
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = words.Kind(p, k)
	}
	kind := nw.NewSelect(names, nil)
	kind.SetSelectedIndex(max(0, slices.Index(kinds, d.Kind)))
	items := []*widget.FormItem{
		widget.NewFormItem(p.T("shelf.describe.title"), title),
		widget.NewFormItem(p.T("shelf.describe.other"), other),
		widget.NewFormItem(p.T("shelf.describe.series"), series),
		widget.NewFormItem(p.T("shelf.describe.number"), number),
		widget.NewFormItem(p.T("shelf.describe.year"), year),
		widget.NewFormItem(p.T("shelf.describe.kind"), kind),
		widget.NewFormItem(p.T("shelf.describe.language"), language),
		widget.NewFormItem(p.T("shelf.describe.publisher"), publisher),
	}
	dlg := dialog.NewForm(p.T("shelf.action.describe"), p.T("app.save"), p.T("app.cancel"), items, func(ok bool) {
		if !ok {
			return
		}
		y, _ := strconv.Atoi(year.Text) // empty: unknown; the validator saw the rest
		k := kinds[max(0, kind.SelectedIndex())]
		s.update(d.ID, library.DocumentPatch{
			Title: &title.Text, TitleOther: &other.Text, Series: &series.Text, Number: &number.Text,
			Year: &y, Kind: &k, Language: &language.Text, Publisher: &publisher.Text,
		})
	}, s.host.Window())
	dlg.Resize(s.dialogSize(560, 440))
	dlg.Show()
}

func (s *Screen) update(id library.DocumentID, patch library.DocumentPatch) {
	s.host.Go(func(ctx context.Context) error {
		_, err := s.lib.UpdateDocument(ctx, id, patch)
		return err
	}, func(err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.host.Changed(screen.DocumentsChanged)
		s.host.Say(s.host.P().T("shelf.describe.saved"), nil)
	})
}

// dialogSize is a dialog's size at the text size in use, within the window.
func (s *Screen) dialogSize(w, h float32) fyne.Size {
	z := s.host.Window().Canvas().Size()
	return fyne.NewSize(min(theme.Scaled(w), z.Width-40), min(theme.Scaled(h), z.Height-40))
}
