package pdffile

import (
	"fmt"
	"io"
	"slices"
)

// Mended is what makes a file readable again that has lost its end.
type Mended struct {
	// Tail is to be read behind the file: a page tree, a catalogue and a
	// cross-reference of what was found.
	Tail []byte
	// Whole: the file's own page tree was there, and each page that it names with
	// what is drawn on it and what that is drawn with.
	Whole bool
}

// Mend looks through a file for its objects, where it has no cross-reference or
// catalogue that a reader could use: a download that was cut short, mostly.
// Fails with ErrUnsure where no page is found, and with ErrPassword.
func Mend(r io.ReaderAt, size int64, password string) (*Mended, error) {
	f, err := newFile(r, size, maxHeld)
	if err != nil {
		return nil, err
	}
	m := &mending{file: f, at: map[int]int64{}}
	if err := m.findObjects(); err != nil {
		return nil, err
	}
	m.readTrailers()
	if err := f.unlock(password); err != nil {
		return nil, err
	}
	f.objects = newCache[Object](maxObjects) // those read so far were not decrypted
	m.sort()
	if m.locked && f.crypt == nil {
		return nil, fmt.Errorf("%w: encrypted, and what that takes is lost", ErrUnsure)
	}
	pages, whole := m.order()
	if len(pages) == 0 {
		return nil, fmt.Errorf("%w: no page is left", ErrUnsure)
	}
	tail, err := m.tail(pages)
	return &Mended{Tail: tail, Whole: whole}, err
}

// mending is a file that is looked through.
type mending struct {
	file     *File
	at       map[int]int64 // where each object, or the stream that holds it, lies
	inFile   []int         // objects outside of streams, in the order of the file
	trailers []int64       // dictionaries of trailers
	root     Dict          // the last catalogue
	pages    []Ref
	isPage   map[int]bool
	tops     []Ref // nodes of the page tree without one above that is there
	locked   bool  // a dictionary of the standard security handler is there
}

// readTrailers puts together what the trailers say, the last first.
func (m *mending) readTrailers() {
	f := m.file
	for _, at := range slices.Backward(m.trailers) {
		if d, err := f.trailer(at); err == nil {
			f.xref.merge(d)
		}
	}
	for _, number := range slices.Backward(m.inFile) {
		if s := m.object(number, nil); s != nil && s.Dict["Type"] == Name("XRef") {
			f.xref.merge(s.Dict)
		}
	}
	if f.xref.trailer == nil {
		f.xref.trailer = Dict{}
	}
}

// object resolves an object: a stream is given, a dictionary shown to look.
func (m *mending) object(number int, look func(Ref, Dict)) *Stream {
	f := m.file
	ref := Ref{Number: number}
	if e := f.xref.entries[number]; e.kind == plainly {
		ref.Generation = int(e.gen)
	}
	o := f.Resolve(ref)
	_ = f.Doubt() // what cannot be read is not there
	switch o := o.(type) {
	case *Stream:
		return o
	case Dict:
		if look != nil {
			look(ref, o)
		}
	}
	return nil
}

// sort opens the object streams and tells the objects by their kinds.
func (m *mending) sort() {
	f := m.file
	m.isPage = map[int]bool{}
	for _, number := range m.inFile {
		if s := m.object(number, nil); s == nil || s.Dict["Type"] != Name("ObjStm") {
			continue
		}
		s, err := f.objectStream(number)
		if err != nil {
			continue
		}
		for i, held := range s.numbers {
			at, known := m.at[held]
			if held >= 0 && held < len(f.xref.entries) && (!known || at < m.at[number]) {
				f.xref.entries[held] = entry{int64(number), int32(i), streamed}
				m.at[held] = m.at[number]
			}
		}
	}
	numbers := make([]int, 0, len(m.at))
	for n := range m.at {
		numbers = append(numbers, n)
	}
	slices.SortFunc(numbers, func(a, b int) int {
		if m.at[a] != m.at[b] {
			return compare(m.at[a], m.at[b])
		}
		return compare(f.xref.entries[a].gen, f.xref.entries[b].gen) // places in one stream
	})
	for _, n := range numbers {
		m.object(n, m.tell)
	}
}

func compare[N int64 | int32](a, b N) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// tell keeps an object that is of use here.
func (m *mending) tell(r Ref, d Dict) {
	switch {
	case d["Type"] == Name("Page") && len(m.pages) < maxPages:
		m.pages = append(m.pages, r)
		m.isPage[r.Number] = true
	case d["Type"] == Name("Pages"):
		above := m.file.Dict(d["Parent"])
		_ = m.file.Doubt()
		if above == nil {
			m.tops = append(m.tops, r)
		}
	case d["Type"] == Name("Catalog"):
		m.root = d
	case d["Filter"] == Name("Standard") && d["O"] != nil && d["U"] != nil:
		m.locked = true
	}
}

// order lists the pages as the page tree has them, as far as there is one; pages
// that it does not name follow as they lie in the file, unless it lacks none.
func (m *mending) order() (pages []Ref, whole bool) {
	w := &treeWalk{mending: m, seen: map[int]bool{}, held: map[int]bool{}, whole: m.root != nil}
	if top, ok := m.root["Pages"].(Ref); ok {
		w.walk(top)
	} else {
		w.whole = false
	}
	if w.whole && len(w.pages) > 0 {
		return w.pages, true
	}
	for _, top := range m.tops {
		w.walk(top)
	}
	for _, page := range m.pages {
		if !w.seen[page.Number] {
			w.pages = append(w.pages, page)
		}
	}
	return w.pages, false
}

// treeWalk goes through a page tree, however deep it is.
type treeWalk struct {
	*mending
	seen   map[int]bool
	held   map[int]bool // objects that pages are drawn with, all there
	looked int          // objects that were looked at for that
	pages  []Ref
	whole  bool
}

func (w *treeWalk) walk(top Ref) {
	open := []Ref{top}
	for len(open) > 0 && len(w.pages) < maxPages {
		r := open[len(open)-1]
		open = open[:len(open)-1]
		if w.seen[r.Number] {
			w.whole = false
			continue
		}
		w.seen[r.Number] = true
		if w.isPage[r.Number] {
			w.pages = append(w.pages, r)
			w.whole = w.whole && w.hasContents(r) && w.hasResources(r)
			continue
		}
		kids := w.file.Array(w.file.Dict(r)["Kids"])
		if w.file.Doubt() != nil || kids == nil {
			w.whole = false
		}
		for _, kid := range slices.Backward(kids) {
			if k, ok := kid.(Ref); ok {
				open = append(open, k)
			} else {
				w.whole = false
			}
		}
	}
}

// hasContents tells whether what is drawn on a page is there.
func (w *treeWalk) hasContents(page Ref) bool {
	contents := w.file.Resolve(w.file.Dict(page)["Contents"])
	parts, several := contents.(Array)
	if !several && w.file.Dict(page)["Contents"] != nil {
		parts = Array{contents}
	}
	for _, part := range parts {
		if w.file.Stream(part) == nil {
			_ = w.file.Doubt()
			return false
		}
	}
	return w.file.Doubt() == nil
}
