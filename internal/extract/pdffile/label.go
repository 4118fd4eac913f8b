package pdffile

import (
	"fmt"
	"strconv"
	"strings"
)

// labels are the ranges of printed page numbers (12.4.2).
type labels struct {
	ranges map[int]labelRange // by the first page
	last   int                // the greatest of them
	none   bool               // the file has no labels
}

type labelRange struct {
	prefix string
	style  Name
	start  int
	broken bool // no dictionary: pages are counted from the file's first one
}

// Label gives the printed number of a page (from 0); "" where the file has no
// labels.
func (f *File) Label(page int) (string, error) {
	if f.labels == nil {
		before := f.Doubt()
		l, err := f.readLabels()
		if doubt := f.Doubt(); err == nil && doubt != nil {
			err = doubt
		}
		f.doubt = before
		if err != nil {
			return "", fmt.Errorf("page labels: %w", err)
		}
		f.labels = l
	}
	if f.labels.none || page < 0 || page >= len(f.pages) {
		return "", nil
	}
	for first := page; first >= 0; first-- {
		if r, ok := f.labels.ranges[first]; ok {
			if r.broken {
				break
			}
			return limited(r.prefix + numeral(r.start+page-first, r.style)), nil
		}
	}
	return strconv.Itoa(page + 1), nil
}

func (f *File) readLabels() (*labels, error) {
	root, ok := f.Resolve(f.root["PageLabels"]).(Dict)
	if !ok {
		return &labels{none: true}, nil
	}
	l := &labels{ranges: map[int]labelRange{}}
	return l, f.labelNode(l, root, map[int]bool{}, 0)
}

// labelNode reads a node of the tree of ranges. A tree that is not in order, or
// whose limits are not those of its ranges, is searched by each reader in its
// own way.
func (f *File) labelNode(l *labels, d Dict, seen map[int]bool, depth int) error {
	if depth > maxTreeDepth || len(l.ranges) > maxPages {
		return fmt.Errorf("%w: a tree too large", ErrUnsure)
	}
	first := -1
	if nums := f.Array(d["Nums"]); nums != nil {
		for i := 0; i+1 < len(nums); i += 2 {
			key, ok := f.Int(nums[i])
			if !ok || key < 0 || (len(l.ranges) > 0 && key <= l.last) {
				return fmt.Errorf("%w: ranges out of order", ErrUnsure)
			}
			if first < 0 {
				first = key
			}
			l.last = key
			r, err := f.labelRange(nums[i+1])
			if err != nil {
				return err
			}
			l.ranges[key] = r
		}
		return f.within(d, first, l.last)
	}
	for _, kid := range f.Array(d["Kids"]) {
		r, ok := kid.(Ref)
		if !ok || seen[r.Number] {
			return fmt.Errorf("%w: a tree in a circle", ErrUnsure)
		}
		seen[r.Number] = true
		if err := f.labelNode(l, f.Dict(kid), seen, depth+1); err != nil {
			return err
		}
	}
	if d["Limits"] != nil { // a book of thousands of ranges
		return fmt.Errorf("%w: a tree of several levels", ErrUnsure)
	}
	return nil
}

// within checks the limits that a leaf gives itself.
func (f *File) within(d Dict, first, last int) error {
	limits := f.Array(d["Limits"])
	if limits == nil {
		return nil
	}
	if len(limits) == 2 && first >= 0 {
		low, ok1 := f.Int(limits[0])
		high, ok2 := f.Int(limits[1])
		if ok1 && ok2 && low == first && high == last {
			return nil
		}
	}
	return fmt.Errorf("%w: ranges outside their limits", ErrUnsure)
}

// maxStart is the greatest number that a range begins with.
const maxStart = 1 << 30

func (f *File) labelRange(o Object) (r labelRange, err error) {
	d, ok := f.Resolve(o).(Dict)
	if !ok {
		return labelRange{broken: true}, nil
	}
	r.style, r.start = f.Name(d["S"]), 1
	if n, ok := f.Int(d["St"]); ok {
		r.start = n
	}
	if r.start < 0 || r.start > maxStart {
		return r, fmt.Errorf("%w: pages counted from %d", ErrUnsure, r.start)
	}
	r.prefix, err = f.text(d["P"])
	return r, err
}

// numeral writes a number in a style of page labels. Beyond the styles and
// where letters and Roman numbers have no sign it is "".
func numeral(n int, style Name) string {
	switch style {
	case "D":
		return strconv.Itoa(n)
	case "R":
		return strings.ToUpper(roman(n))
	case "r":
		return roman(n)
	case "A":
		return strings.ToUpper(letters(n))
	case "a":
		return letters(n)
	}
	return ""
}

// romanDigits are the parts that a Roman number is put together from.
var romanDigits = []struct {
	value int
	sign  string
}{
	{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
	{40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"},
}

// maxRoman keeps a number from becoming thousands of m.
const maxRoman = 1_000_000

func roman(n int) string {
	var b strings.Builder
	n %= maxRoman
	for _, d := range romanDigits {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.sign)
		}
	}
	return b.String()
}

// maxLetters: a to z, aa to zz, and so on, up to so many of one letter.
const maxLetters = 1000

func letters(n int) string {
	if n < 1 {
		return ""
	}
	n--
	return strings.Repeat(string(rune('a'+n%26)), (n/26+1)%maxLetters)
}
