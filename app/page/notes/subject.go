package notes

import (
	"context"
	"sort"
	"strconv"
	"strings"

	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// subject is what a note is about, in words.
type subject struct {
	document library.DocumentID
	page     int
	title    string // of the document
	label    string // printed number of the page
}

// subjectOf names what a note is about. What cannot be named stands as its
// number: the note itself matters more.
func (n *Notes) subjectOf(ctx context.Context, note library.Note) subject {
	s := subject{document: note.Document, page: note.Page}
	if note.Document == 0 {
		return s
	}
	if titles, err := n.titlesOf(ctx, []library.Note{note}); err == nil {
		s.title = titles[note.Document]
	}
	if note.Page > 0 {
		s.label = strconv.Itoa(note.Page)
		if p, err := n.lib.Documents.Page(ctx, note.Document, note.Page); err == nil && p.Label != "" {
			s.label = p.Label
		}
	}
	return s
}

// words says what the note is about.
func (s subject) words(p message.Printer) string {
	switch {
	case s.document == 0:
		return p.T("notes.about.library")
	case s.page == 0:
		return s.title
	}
	return s.title + words.Dot + words.Page(p, s.label)
}

// titlesOf gives the titles of the documents that notes are about.
func (n *Notes) titlesOf(ctx context.Context, list []library.Note) (map[library.DocumentID]string, error) {
	titles := map[library.DocumentID]string{}
	var ids []library.DocumentID
	for _, note := range list {
		if _, ok := titles[note.Document]; !ok && note.Document != 0 {
			titles[note.Document] = ""
			ids = append(ids, note.Document)
		}
	}
	if len(ids) == 0 {
		return titles, nil
	}
	found, err := n.lib.Documents.Documents(ctx, library.DocumentFilter{IDs: ids})
	if err != nil {
		return nil, err
	}
	for _, d := range found.Documents {
		titles[d.ID] = d.Title
	}
	return titles, nil
}

// arrange puts the list into the order chosen. By date is how it comes.
func (n *Notes) arrange() {
	if !n.byTitle {
		return
	}
	sort.SliceStable(n.list, func(i, j int) bool {
		a, b := n.list[i], n.list[j]
		if (a.Document == 0) != (b.Document == 0) {
			return b.Document == 0 // notes about the library come last
		}
		if ta, tb := n.titles[a.Document], n.titles[b.Document]; ta != tb {
			return ta < tb
		}
		if a.Document != b.Document {
			return a.Document < b.Document
		}
		return a.Page < b.Page
	})
}

// tagsOf lists the tags of notes, most used first.
func tagsOf(list []library.Note) []string {
	count := map[string]int{}
	for _, note := range list {
		for _, t := range note.Tags {
			count[t]++
		}
	}
	tags := make([]string, 0, len(count))
	for t := range count {
		tags = append(tags, t)
	}
	sort.Slice(tags, func(i, j int) bool {
		if count[tags[i]] != count[tags[j]] {
			return count[tags[i]] > count[tags[j]]
		}
		return tags[i] < tags[j]
	})
	return tags
}

// heading is what stands for a note's title in a list: its title, or else its
// first words, or else the first words it quotes.
func heading(note library.Note) string {
	if t := strings.TrimSpace(note.Title); t != "" {
		return t
	}
	for _, line := range strings.Split(note.Body, "\n") {
		if line = plain(line); line != "" {
			return line
		}
	}
	if len(note.Quotes) > 0 {
		return "“" + oneLine(note.Quotes[0].Text) + "”"
	}
	return ""
}

// rest is what a list shows under the heading.
func rest(note library.Note) string {
	body := plain(note.Body)
	if strings.TrimSpace(note.Title) == "" {
		body = strings.TrimSpace(strings.TrimPrefix(body, oneLine(heading(note))))
	}
	if body == "" && len(note.Quotes) > 0 && heading(note) != "“"+oneLine(note.Quotes[0].Text)+"”" {
		return "“" + oneLine(note.Quotes[0].Text) + "”"
	}
	return body
}

// oneLine joins the lines of a text.
func oneLine(s string) string {
	if r := []rune(s); len(r) > 400 {
		s = string(r[:400])
	}
	return strings.Join(strings.Fields(s), " ")
}

// marks are Markdown's, which say nothing in a line of a list.
var marks = strings.NewReplacer("**", "", "__", "", "[[", "", "]]", "", "`", "")

// plain joins the lines of a text without the marks of Markdown.
func plain(s string) string {
	if r := []rune(s); len(r) > 400 {
		s = string(r[:400])
	}
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimLeft(strings.TrimSpace(l), "#>*- ")
		if l = strings.TrimSpace(l); strings.HasPrefix(l, "#") && !strings.HasPrefix(strings.TrimLeft(l, "#"), " ") {
			lines[i] = l // a tag, not a heading
		}
	}
	return oneLine(marks.Replace(strings.Join(lines, " ")))
}
