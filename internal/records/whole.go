package records

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"naru/internal/catalog/match"
	"naru/internal/library"
	"naru/internal/pattern"
)

// sureBeginning is how many characters two files must have in common from their
// first page on, for the shorter to be the beginning of the longer one and of no
// other: covers and imprints are shared by all numbers of a series.
const sureBeginning = 500

// someBeginning is how many of them make it worth asking a person.
const someBeginning = 100

// sameFile is how sure a file of the same name is what had broken off, where its
// text is alike and no more.
const sameFile = 0.7

// brokenOff tells which of two files is the beginning of the other, as far as can
// be said without their text: what came in damaged or cut short, of one that has
// no fewer pages and is whole, or has more.
func brokenOff(a, b *library.Document) (part, whole *library.Document) {
	part, whole = a, b
	if a.Incomplete != library.Incomplete || b.Incomplete == library.Incomplete && b.Pages < a.Pages {
		part, whole = b, a
	}
	switch {
	case part.Incomplete != library.Incomplete || part.Wanted || whole.Wanted,
		whole.Incomplete != "" && whole.Incomplete != library.Incomplete,
		whole.Pages < part.Pages, whole.Incomplete != "" && whole.Pages == part.Pages:
		return nil, nil
	}
	return part, whole
}

// oneName reports whether two files are called alike: by their title, or by their
// name, as files are that are fetched again.
func oneName(a, b *library.Document) bool {
	title := func(d *library.Document) string { return string(letters(d.Title)) }
	return sameName(a, b) || title(a) != "" && title(a) == title(b)
}

func sameName(a, b *library.Document) bool {
	return a.File != "" && fetched(a.File) == fetched(b.File)
}

// again is what browsers and file managers add to the name of a file that is there
// already.
var again = pattern.New(`\s*\(\d{1,3}\)$`)

func fetched(file string) string {
	extension := filepath.Ext(file)
	return strings.ToLower(again.ReplaceAllString(strings.TrimSuffix(file, extension), "") + extension)
}

// namesakes are the downloads that broke off and are called as a document is.
func namesakes(it *library.Document, broken map[library.DocumentID]library.Document) (ids []library.DocumentID) {
	for id, d := range broken {
		if id != it.ID && oneName(it, &d) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

// keepBroken looks for the downloads that broke off, once: that goes through all
// documents. Those that came or changed since are due.
func (s *Service) keepBroken(ctx context.Context, due []library.Document) error {
	if s.broken == nil {
		all, err := s.store.BrokenOff(ctx)
		if err != nil {
			return err
		}
		s.broken = map[library.DocumentID]library.Document{}
		for _, d := range all {
			s.broken[d.ID] = d
		}
	}
	for _, d := range due {
		if d.Incomplete == library.Incomplete {
			s.broken[d.ID] = library.Document{ID: d.ID, Title: d.Title, File: d.File}
		} else {
			delete(s.broken, d.ID)
		}
	}
	return nil
}

// left is what the pages that are left of a file say of another.
type left int

const (
	leftNothing left = iota
	leftName         // nothing, but the files have one name
	leftSome         // one or more read as those of the other, or both lay at one place
	leftAll          // all do, and there is enough of them to be sure
)

// completed brings a download that had broken off together with the whole of it,
// where the text leaves no doubt. It gives the document that took the other in, 0:
// none did; and what else the two may be to each other.
func (s *Service) completed(ctx context.Context, it, other *library.Document) (into library.DocumentID, is left, err error) {
	part, whole := brokenOff(it, other)
	if part == nil || !oneName(part, whole) {
		return 0, leftNothing, nil
	}
	if is, err = s.begins(ctx, part, whole); err != nil || is != leftAll {
		if err != nil || is != leftNothing || !sameName(part, whole) {
			return 0, is, err
		}
		// Where it lay, another lies now: that a file which is whole changed is
		// offered too, whatever it holds.
		if same, err := s.store.SamePlace(ctx, part.ID, whole.ID); err != nil || same {
			return 0, leftSome, err
		}
		return 0, leftName, nil
	}
	m, err := s.store.MergeDocuments(ctx, library.OfferVersion, whole.ID, part.ID, true)
	if err != nil {
		if passing(err) {
			err = nil
		}
		return 0, leftSome, err
	}
	s.keep(*m)
	return whole.ID, leftAll, nil
}

// begins compares each page that is left of a file with the page of its number in
// another. Where fonts are lost, pages read as anything.
func (s *Service) begins(ctx context.Context, part, whole *library.Document) (left, error) {
	of, err := s.store.FirstPages(ctx, part.ID, part.Pages)
	if err != nil {
		return leftNothing, err
	}
	full, err := s.store.FirstPages(ctx, whole.ID, part.Pages)
	if err != nil || len(full) < len(of) {
		return leftNothing, err
	}
	same, other := 0, false
	for k := range of {
		if a := letters(of[k]); leftOf(a, letters(full[k])) {
			same += len(a)
		} else {
			other = true
		}
	}
	switch {
	case same >= sureBeginning && !other:
		return leftAll, nil
	case same >= someBeginning:
		return leftSome, nil
	}
	return leftNothing, nil
}

// leftOf reports whether the letters of a page may be what is left of another: a
// tenth of them may be missing in between, as bullets and letters of a font that is
// lost are, and any number behind. None may be another: next year's edition has
// another figure here and there.
func leftOf(left, full []rune) bool {
	missing := 0
	for k, r := range left {
		for k+missing < len(full) && full[k+missing] != r {
			missing++
		}
		if k+missing == len(full) || missing > len(left)/10 {
			return false
		}
	}
	return true
}

// letters are the letters and digits of a text, however they are written.
func letters(text string) []rune {
	var out []rune
	for _, r := range norm.NFKC.String(text) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			out = append(out, unicode.ToLower(r))
		}
	}
	return out
}

// maybeWhole is the verdict on two files of one name, one of which broke off.
func maybeWhole() match.Verdict {
	return match.Verdict{Relation: match.Same, Confidence: sameFile}
}
