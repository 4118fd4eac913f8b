package pdffile

import (
	"fmt"
	"strings"
)

// Heading is an entry of the outline.
type Heading struct {
	Level int // from 1
	Title string
	Page  int // from 1; 0 where it leads nowhere
}

// Caps on an outline. Real ones (600-page statutes) have up to a few thousand
// headings in up to eight levels; cyclic ones have no end.
const (
	maxHeadings     = 20_000
	maxHeadingLevel = 32
	maxTitleRunes   = 1000
)

// Outline gives the document's outline, flattened. Where the file's links run
// in a circle, each heading is taken once.
func (f *File) Outline() ([]Heading, error) {
	before := f.Doubt()
	defer func() { f.doubt = before }()
	w := outlineWalk{f: f, seen: map[int]bool{}}
	root, _ := f.Resolve(f.root["Outlines"]).(Dict)
	err := w.children(root, 1)
	if doubt := f.Doubt(); err == nil && doubt != nil {
		err = doubt
	}
	if err != nil {
		return nil, fmt.Errorf("outline: %w", err)
	}
	return w.headings, nil
}

type outlineWalk struct {
	f        *File
	seen     map[int]bool // numbers of the entries
	headings []Heading
}

func (w *outlineWalk) children(parent Dict, level int) error {
	if level > maxHeadingLevel {
		return nil
	}
	for next := parent["First"]; next != nil && len(w.seen) < maxHeadings; {
		entry, ok := w.f.Resolve(next).(Dict)
		if !ok {
			return nil
		}
		r, ok := next.(Ref)
		if !ok {
			return fmt.Errorf("%w: a heading that is no object of its own", ErrUnsure)
		}
		if w.seen[r.Number] {
			return nil
		}
		w.seen[r.Number] = true
		h, err := w.heading(entry, level)
		if err != nil {
			return err
		}
		w.headings = append(w.headings, h)
		if err := w.children(entry, level+1); err != nil {
			return err
		}
		next = entry["Next"]
	}
	return nil
}

func (w *outlineWalk) heading(entry Dict, level int) (Heading, error) {
	h := Heading{Level: level}
	title, err := w.f.text(entry["Title"])
	if err != nil {
		return h, err
	}
	h.Title = limited(strings.Map(func(r rune) rune { return max(r, ' ') }, title))
	if r := []rune(h.Title); len(r) > maxTitleRunes {
		h.Title = string(r[:maxTitleRunes])
	}
	h.Page, err = w.f.headingPage(entry)
	return h, err
}

// headingPage follows a heading's destination, or its action, to a page.
func (f *File) headingPage(entry Dict) (int, error) {
	dest, err := f.destination(entry["Dest"])
	if err != nil {
		return 0, err
	}
	if dest == nil {
		action := f.Dict(entry["A"])
		if kind := action["Type"]; kind != nil && f.Name(kind) != "Action" {
			return 0, nil
		}
		switch f.Name(action["S"]) {
		case "GoTo", "GoToR", "GoToE":
			if dest, err = f.destination(action["D"]); err != nil {
				return 0, err
			}
		}
	}
	if len(dest) == 0 {
		return 0, nil
	}
	return f.pageOf(dest[0])
}

// pageOf gives the number of the page that a destination names.
func (f *File) pageOf(o Object) (int, error) {
	if n, ok := f.Int(o); ok {
		if n < 0 || n >= len(f.pages) {
			return 0, nil
		}
		return n + 1, nil
	}
	d, ok := f.Resolve(o).(Dict)
	if !ok {
		return 0, nil
	}
	r, _ := o.(Ref)
	if n, ok := f.numbers[r.Number]; ok {
		return n + 1, nil
	}
	if d["Kids"] != nil {
		return 0, fmt.Errorf("%w: a heading that leads to a node of pages", ErrUnsure)
	}
	return 0, nil
}
