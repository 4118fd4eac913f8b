package madelibrary

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"naru/internal/catalog"
	"naru/internal/library"
)

// Shape of the documents made.
const (
	minPages, maxPages = 5, 200
	subjects           = 3    // source documents that one stays with mostly
	elsewhere          = 0.15 // share of the sentences from any other
	coined             = 0.10 // share of the sentences that hold a word never seen before
	headingEvery       = 6    // pages from one heading to the next
	firstYear, years   = 1996, 30
)

// Keep takes a made document into a library.
type Keep func(ctx context.Context, d library.Document, pages []library.Page) error

// Make makes documents until they have as many pages as asked, and gives each to
// keep. The same sources, pages and seed give the same documents.
func (s *Sources) Make(ctx context.Context, pages int, seed uint64, keep Keep) error {
	for n := 0; pages > 0; n++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		m := maker{sources: s, n: n, r: rand.New(rand.NewPCG(seed, uint64(n)))}
		d, list := m.document(pages)
		if err := keep(ctx, d, list); err != nil {
			return fmt.Errorf("keep document %d: %w", n, err)
		}
		pages -= len(list)
	}
	return nil
}

// maker makes one document.
type maker struct {
	sources *Sources
	n       int
	r       *rand.Rand
	own     []*source // its subjects
	all     []source  // of its language
}

func (m *maker) document(most int) (library.Document, []library.Page) {
	m.all = m.sources.other
	if len(m.sources.korean) > 0 && (len(m.all) == 0 || m.r.IntN(2) == 0) {
		m.all = m.sources.korean
	}
	for range subjects {
		m.own = append(m.own, m.popular())
	}
	first := m.own[0]
	// Most reports are short and a few are long: lengths fall off as e^-x.
	count := min(minPages+int(m.r.ExpFloat64()*35), maxPages, most)
	hash := sha256.Sum256(fmt.Appendf(nil, "made %d %d", m.n, m.r.Uint64()))
	year := firstYear + m.r.IntN(years)
	d := library.Document{
		Title: m.title(first), Kind: first.kind, Language: first.language, Year: year, Date: fmt.Sprint(year),
		Series: fmt.Sprintf("Made series %d", m.zipf(60)), Number: fmt.Sprintf("%d-%02d", year, 1+m.r.IntN(40)),
		Publisher: fmt.Sprintf("Made institute %d", m.zipf(25)),
		People:    m.people(), Themes: first.themes,
		Abstract: strings.Join(m.sentences(4), " "),
		SHA256:   hex.EncodeToString(hash[:]), Reader: "made", DescribedBy: catalog.Rules,
		Added: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC).Add(time.Duration(m.n) * time.Minute),
	}
	d.File = d.SHA256[:12] + ".pdf"
	list := make([]library.Page, count)
	for i := range list {
		list[i] = library.Page{Number: i + 1, Label: fmt.Sprint(i + 1), Source: library.SourceText, Width: 595, Height: 842}
		head := ""
		if i%headingEvery == 0 {
			head = m.heading()
			d.Contents = append(d.Contents, library.Heading{Level: 1, Title: head, Page: i + 1})
			head += "\n\n"
		}
		list[i].Text = head + strings.Join(m.sentences(m.pageLength()), " ")
	}
	return d, list
}

// popular picks a source, some far more often than others.
func (m *maker) popular() *source { return &m.all[m.zipf(len(m.all))] }

// zipf gives a number below n; small ones come oftener, as 1/(k+4).
func (m *maker) zipf(n int) int {
	return int(rand.NewZipf(m.r, 1.1, 4, uint64(max(n-1, 0))).Uint64())
}

// pageLength is the number of sentences of some real page.
func (m *maker) pageLength() int {
	s := m.own[m.r.IntN(len(m.own))]
	return min(len(s.pages[m.r.IntN(len(s.pages))]), 40)
}

func (m *maker) sentences(n int) []string {
	out := make([]string, n)
	// A page is about something: its sentences come from the neighbourhood of one
	// page of a subject.
	about := m.own[m.zipf(len(m.own))]
	place := m.r.IntN(len(about.pages))
	for i := range out {
		from, at := about, place
		if m.r.Float64() < elsewhere {
			from = &m.all[m.r.IntN(len(m.all))]
			at = m.r.IntN(len(from.pages))
		} else {
			at = min(max(at+m.r.IntN(7)-3, 0), len(from.pages)-1)
		}
		page := from.pages[at]
		out[i] = page[m.r.IntN(len(page))]
		if m.r.Float64() < coined {
			out[i] += " " + m.coin(from.language) + "."
		}
	}
	return out
}

func (m *maker) title(s *source) string {
	title := m.heading()
	if len(s.titles) > 0 {
		title = s.titles[m.r.IntN(len(s.titles))]
	}
	return title + " " + fmt.Sprint(m.n+1)
}

func (m *maker) heading() string {
	s := m.own[m.r.IntN(len(m.own))]
	if len(s.titles) == 0 {
		return fmt.Sprintf("Part %d", m.r.IntN(20))
	}
	return s.titles[m.r.IntN(len(s.titles))]
}

// coin makes up a word: new ones never end in real text either.
func (m *maker) coin(language string) string {
	if language == "ko" {
		word := make([]rune, 3+m.r.IntN(3))
		for i := range word {
			word[i] = rune(0xAC00 + m.r.IntN(11172))
		}
		return string(word)
	}
	const consonants, vowels = "bcdfghjklmnprstvwz", "aeiou"
	var b strings.Builder
	for range 3 + m.r.IntN(3) {
		b.WriteByte(consonants[m.r.IntN(len(consonants))])
		b.WriteByte(vowels[m.r.IntN(len(vowels))])
	}
	return b.String() + "n"
}

func (m *maker) people() []library.Credit {
	const family, given = "김이박최정강조윤장임한오서신권황안송류전", "민서지현수영준호은정혜진성우연경미선재희"
	var out []library.Credit
	for i := range 1 + m.r.IntN(4) {
		c := library.Credit{Role: library.RoleCoResearcher}
		if i == 0 {
			c.Role = library.RoleChief
		}
		f, g := []rune(family), []rune(given)
		c.Name = string([]rune{f[m.zipf(len(f))], g[m.r.IntN(len(g))], g[m.r.IntN(len(g))]})
		out = append(out, c)
	}
	return out
}
