package reader

import (
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"maps"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
	"os"

	"naru/app/page/pagetest"
	"naru/app/shots/sample"
	"naru/app/theme"
	"naru/internal/library"
)

// shop is a library of one document that a test fills and looks into.
type shop struct {
	doc      library.Document
	pages    []library.Page
	notes    []library.Note
	quotes   []library.Quote
	settings map[string]string
	tree     []library.Theme
	fail     map[string]error // by method
	drawn    []int            // widths asked for
	patches  []library.DocumentPatch
	removed  []string
	taken    []library.Quote // out of their notes
	added    []string
	rec      *sample.Recognizer
	retried  []library.DocumentID
	related  []library.Related
	asked    []string // what the related documents were asked for
}

func (s *shop) Related(ctx context.Context, id library.DocumentID, _ int) ([]library.Related, error) {
	s.asked = append(s.asked, fmt.Sprint(id))
	return s.related, errors.Join(s.fail["Related"], ctx.Err())
}

func (s *shop) MoreLike(ctx context.Context, passage string, except library.DocumentID, _ int) ([]library.Related, error) {
	s.asked = append(s.asked, fmt.Sprint(passage, " but ", except))
	var out []library.Related
	for i, r := range s.related {
		r.Page = 5 + i
		out = append(out, r)
	}
	return out, errors.Join(s.fail["MoreLike"], ctx.Err())
}

func (s *shop) Document(_ context.Context, id library.DocumentID) (*library.Document, error) {
	if err := s.fail["Document"]; err != nil {
		return nil, err
	}
	if id != s.doc.ID {
		return nil, library.Errorf(library.NotFound, "document %d", id)
	}
	d := s.doc
	d.Sources = maps.Clone(s.doc.Sources)
	return &d, nil
}

func (s *shop) Page(_ context.Context, _ library.DocumentID, n int) (*library.Page, error) {
	if err := s.fail["Page"]; err != nil {
		return nil, err
	}
	if n < 1 || n > len(s.pages) {
		return nil, library.Errorf(library.NotFound, "page %d", n)
	}
	p := s.pages[n-1]
	return &p, nil
}

func (s *shop) Pages(context.Context, library.DocumentID) ([]library.Page, error) {
	return s.pages, nil
}

func (s *shop) UpdateDocument(_ context.Context, _ library.DocumentID, p library.DocumentPatch) (*library.Document, error) {
	if err := s.fail["UpdateDocument"]; err != nil {
		return nil, err
	}
	s.patches = append(s.patches, p)
	if p.Title != nil {
		s.doc.Title = *p.Title
		s.doc.Sources["title"] = library.FieldSource{From: library.FromPerson}
	}
	if p.Sources != nil {
		maps.Copy(s.doc.Sources, *p.Sources)
	}
	d := s.doc
	d.Sources = maps.Clone(s.doc.Sources)
	return &d, nil
}

func (s *shop) Mark(r library.SearchRequest, text string) (out [][2]int) {
	word := []rune(r.Query)
	runes := []rune(text)
	for i := 0; len(word) > 0 && i+len(word) <= len(runes); i++ {
		if strings.EqualFold(string(runes[i:i+len(word)]), r.Query) {
			out = append(out, [2]int{i, i + len(word)})
		}
	}
	return out
}

func (s *shop) HitPages(_ context.Context, _ library.DocumentID, r library.SearchRequest) (out []int, err error) {
	for _, p := range s.pages {
		if len(s.Mark(r, p.Text)) > 0 {
			out = append(out, p.Number)
		}
	}
	return out, s.fail["HitPages"]
}

func (s *shop) AddNote(_ context.Context, n library.Note) (*library.Note, error) {
	if err := s.fail["AddNote"]; err != nil {
		return nil, err
	}
	n.ID = library.NoteID(len(s.notes) + 1)
	s.notes = append(s.notes, n)
	return &n, nil
}

func (s *shop) EditNote(_ context.Context, id library.NoteID, title, body string) (*library.Note, error) {
	if err := s.fail["EditNote"]; err != nil {
		return nil, err
	}
	n := &s.notes[id-1]
	n.Title, n.Body = title, body
	return n, nil
}

func (s *shop) NoteList(_ context.Context, f library.NoteFilter) (out []library.Note, total int, err error) {
	for _, n := range s.notes {
		if n.Document == f.Document && n.Page == f.Page {
			out = append(out, n)
		}
	}
	return out, len(out), s.fail["NoteList"]
}

func (s *shop) AddQuote(_ context.Context, q library.Quote) (*library.Note, *library.Quote, error) {
	if err := s.fail["AddQuote"]; err != nil {
		return nil, nil, err
	}
	if q.Note == 0 {
		s.notes = append(s.notes, library.Note{ID: library.NoteID(len(s.notes) + 1), Document: q.Document, Page: q.Page})
		q.Note = library.NoteID(len(s.notes))
	}
	q.ID = library.QuoteID(len(s.quotes) + 1)
	s.quotes = append(s.quotes, q)
	return &s.notes[q.Note-1], &q, nil
}

func (s *shop) RemoveQuote(_ context.Context, id library.QuoteID) error {
	for i, q := range s.quotes {
		if q.ID == id {
			s.quotes, s.taken = append(s.quotes[:i], s.quotes[i+1:]...), append(s.taken, q)
			return nil
		}
	}
	return library.Errorf(library.NotFound, "quote %d", id)
}

func (s *shop) RestoreQuote(_ context.Context, id library.QuoteID) error {
	for i, q := range s.taken {
		if q.ID == id {
			s.quotes, s.taken = append(s.quotes, q), append(s.taken[:i], s.taken[i+1:]...)
			return nil
		}
	}
	return library.Errorf(library.NotFound, "quote %d", id)
}

func (s *shop) QuotesOf(context.Context, library.DocumentID) ([]library.Quote, error) {
	return s.quotes, nil
}

func (s *shop) ThemeTree(context.Context) ([]library.Theme, error) { return s.tree, nil }
func (s *shop) AddThemes(_ context.Context, _ library.DocumentID, ids ...string) error {
	s.added = append(s.added, ids...)
	return s.fail["AddThemes"]
}
func (s *shop) RemoveThemes(_ context.Context, _ library.DocumentID, ids ...string) error {
	s.removed = append(s.removed, ids...)
	return nil
}
func (s *shop) Setting(_ context.Context, key string) (string, error) { return s.settings[key], nil }
func (s *shop) SetSetting(_ context.Context, key, value string) error {
	s.settings[key] = value
	return nil
}

func (s *shop) PageImage(_ context.Context, _ library.DocumentID, page, width int) (image.Image, error) {
	if err := s.fail["PageImage"]; err != nil {
		return nil, err
	}
	s.drawn = append(s.drawn, width)
	return paper(s.pages[page-1], width), nil
}

func (s *shop) PageLayout(_ context.Context, _ library.DocumentID, page int) (*library.PageLayout, error) {
	if err := s.fail["PageLayout"]; err != nil {
		return nil, err
	}
	return layoutOf(s.pages[page-1]), nil
}

// layoutOf sets a page's text in lines of equal characters, 40 to the width.
func layoutOf(p library.Page) *library.PageLayout {
	l := &library.PageLayout{Text: p.Text}
	x, y := 0.1, 0.1
	for _, r := range p.Text {
		if r == '\n' {
			l.Boxes = append(l.Boxes, library.Rect{})
			x, y = 0.1, y+0.026
			continue
		}
		w := 0.011
		if r >= 0x1100 {
			w = 0.0205
		}
		l.Boxes = append(l.Boxes, library.Rect{X0: x, Y0: y, X1: x + w, Y1: y + 0.018})
		x += w
	}
	return l
}

var face *opentype.Font

// paper draws a page with its characters where layoutOf says.
func paper(p library.Page, width int) image.Image {
	h := width * 842 / 595
	img := image.NewRGBA(image.Rect(0, 0, width, h))
	draw.Draw(img, img.Bounds(), image.White, image.Point{}, draw.Src)
	if face == nil {
		data, err := os.ReadFile("../../../assets/fonts/NotoSansKR-Regular.ttf")
		if err != nil {
			return img
		}
		face, _ = opentype.Parse(data)
	}
	f, err := opentype.NewFace(face, &opentype.FaceOptions{Size: float64(width) * 0.02, DPI: 72})
	if err != nil {
		return img
	}
	d := font.Drawer{Dst: img, Src: image.NewUniform(color.Gray{Y: 0x22}), Face: f}
	l := layoutOf(p)
	for i, r := range []rune(p.Text) {
		b := l.Boxes[i]
		if r == '\n' {
			continue
		}
		d.Dot = fixed.P(int(b.X0*float64(width)), int((b.Y1-0.003)*float64(h)))
		d.DrawString(string(r))
	}
	return img
}

const koreanPage = `제3장 노인장기요양 인력 수급

장기요양 수급자는 빠르게 늘고 있으나 요양보호사의
평균 연령은 높아지고 있다. 이에 따라 외국인 인력을 돌봄
분야에 도입하자는 논의가 이어져 왔다.

다만 농어업 분야의 계절근로자 제도를 그대로 적용하기에는
체류기간과 언어 요건에서 차이가 크다. 돌봄 분야에
계절근로자를 도입하려면 별도의 도입 규모와 교육과정,
사업장 변경 기준이 함께 마련되어야 한다.

표 3-2는 지역별 수급 전망을 나타낸다.`

const englishPage = `Chapter 2. How seasonal workers arrive

Counties that lose people rely on the Seasonal
Worker Program for the harvest. A seasonal worker
stays for five to eight months and then returns,
so that the quota of each county is set anew.`

func newShop() *shop {
	s := &shop{rec: &sample.Recognizer{Program: sample.Tesseract(), Pages: 2}, settings: map[string]string{}, fail: map[string]error{}}
	s.doc = library.Document{
		ID: 7, Kind: library.KindReport, Title: "고령화시대 돌봄서비스를 위한 이민정책 현황과 전망",
		TitleOther: "Current Status and Prospect of Immigration Policy for Care Service in the Aging Era",
		Series:     "연구보고서", Number: "2020-01", Year: 2020, Publisher: "이민정책연구원", Language: "ko",
		People: []library.Credit{{Name: "박민정", Role: library.RoleChief}, {Name: "최서리", Role: library.RoleCoResearcher}, {Name: "Younghee Cho", Role: library.RoleCoResearcher}},
		Themes: []library.ThemeScore{
			{ID: "labour.seasonal", Score: .8, By: library.ByRule, Because: []library.ThemeReason{{Term: "계절근로자", Count: 14}, {Term: "고용허가제", Count: 9}, {Term: "foreign worker", Count: 3}}},
			{ID: "demography", Score: 1, By: library.ByPerson},
		},
		Tags:     []string{"돌봄", "배정"},
		Abstract: "이 연구는 고령화에 따라 늘어나는 돌봄 수요를 이민정책으로 어떻게 받아들일 것인지 살핀다. 해외 여섯 나라의 제도를 비교하고, 국내 제도에서 고쳐야 할 점을 정리하였다.\n끝으로 시범사업의 조건을 제안한다.",
		Pages:    0, PagesWithoutText: 2, File: "2020-01_돌봄서비스.pdf",
		Sources: map[string]library.FieldSource{
			"title": {From: library.FromPage, Page: 1}, "title_other": {From: library.FromPage, Page: 2}, "series": {From: library.FromFileName},
			"number": {From: library.FromFileName}, "year": {From: library.FromFileDate}, "people": {From: library.FromMetadata}, "kind": {From: library.FromPage, Page: 1},
			"language": {From: library.FromText}, "publisher": {From: library.FromPerson}, "contents": {From: library.FromOutline}, "abstract": {From: library.FromPage, Page: 3},
		},
		Contents: []library.Heading{
			{Level: 1, Title: "제1장 서론", Page: 3}, {Level: 2, Title: "1. 연구의 필요성", Page: 3}, {Level: 2, Title: "2. 연구의 범위와 방법", Page: 4},
			{Level: 1, Title: "제2장 해외 사례", Page: 4}, {Level: 2, Title: "Canada: Atlantic Immigration Pilot and its caps", Page: 5},
			{Level: 1, Title: "제3장 노인장기요양 인력 수급", Page: 5},
		},
	}
	s.related = []library.Related{
		{Document: library.Document{ID: 9, Title: "외국인 계절근로자 제도의 운영 실태와 개선 방안", Series: "정책보고서", Number: "2021-04", Year: 2021, Language: "ko",
			People: []library.Credit{{Name: "최서리", Role: library.RoleChief}, {Name: "김수경", Role: library.RoleCoResearcher}}}, Score: .62,
			Because: []library.RelatedCause{{Kind: "person", Text: "최서리"}, {Kind: "term", Text: "계절근로자"}, {Kind: "term", Text: "고용허가제"},
				{Kind: "word", Text: "요양보호사"}, {Kind: "theme", Text: "labour.seasonal"}}},
		{Document: library.Document{ID: 12, Title: "Care workers from abroad: what six countries tried", Series: "Working Paper", Number: "2019-07", Year: 2019, Language: "en",
			People: []library.Credit{{Name: "Younghee Cho", Role: library.RoleAuthor}}}, Score: .31,
			Because: []library.RelatedCause{{Kind: "term", Text: "돌봄"}, {Kind: "theme", Text: "demography"}}},
	}
	labels := []string{"i", "ii", "1", "2", "3", "4"}
	texts := []string{"표지", englishPage, "제1장 서론\n아무 말도 없다.", "", koreanPage, "맺음말. 계절근로자 제도를 넓힌다."}
	for i := range labels {
		p := library.Page{Document: 7, Number: i + 1, Label: labels[i], Text: texts[i], Source: library.SourceText, Width: 595, Height: 842}
		if texts[i] == "" {
			p.Source = library.SourceNone
		}
		s.pages = append(s.pages, p)
	}
	s.doc.Pages = len(s.pages)
	s.tree = []library.Theme{
		{ID: "labour", NameEN: "Labour", NameKO: "노동", Children: []library.Theme{{ID: "labour.seasonal", Parent: "labour", NameEN: "Seasonal work", NameKO: "계절근로"}, {ID: "labour.eps", Parent: "labour", NameEN: "Employment permit", NameKO: "고용허가제"}}},
		{ID: "demography", NameEN: "Demography", NameKO: "인구"},
		{ID: "border", NameEN: "Border management", NameKO: "국경관리"},
	}
	return s
}

// desk is a reader in a window with everything around it.
type desk struct {
	*shop
	*Reader
	host  *pagetest.Host
	clock *pagetest.Clock
}

func openDesk(t *testing.T, lang string) *desk { return openDeskAs(t, lang, theme.Light, 1, 470, 726) }

func openDeskAs(t *testing.T, lang string, v theme.Variant, scale float32, w, h float32) *desk {
	t.Helper()
	pagetest.Start(t)
	d := &desk{shop: newShop(), host: pagetest.NewHost(t, lang), clock: pagetest.NewClock()}
	lib := Library{Documents: d.shop, Viewer: d.shop, Searcher: d.shop, Notes: d.shop, Themes: d.shop, Settings: d.shop}
	lib.Recognizer, lib.Related = d.rec, d.shop
	lib.Retry = func(_ context.Context, id library.DocumentID) error {
		d.retried = append(d.retried, id)
		return d.fail["Retry"]
	}
	d.Reader = New(d.host, lib, d.clock.Times())
	d.host.OnChanged = d.LibraryChanged
	pagetest.App(t, d.host, v, scale, fyne.NewSize(w, h), d.Content())
	return d
}

func query(q string) library.SearchRequest { return library.SearchRequest{Query: q} }
