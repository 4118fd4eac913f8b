package tesseract

import (
	"image"
	"slices"
)

// Columns are found here and not by the program: its own search for them takes
// Korean text apart. A page is looked at in cells, inked or not, for strips of
// paper that part two blocks of running text.
const (
	cellsPerInch   = 50
	darkInCell     = 3    // pixels; fewer are specks
	gutterWidth    = 5    // cells: 2.5 mm
	gutterHeight   = 0.15 // of the page, at least
	columnWidth    = 0.25 // of the page, at least
	columnInk      = 0.3  // of the rows between a column's first line and its last
	columnCoverage = 0.5  // of a column's width, in its fullest quarter of rows: running text has more, columns of figures less
	pieceGap       = 40   // pixels of paper between pieces put below each other
)

// cells is a page reduced to where there is ink.
type cells struct {
	size int // pixels of a cell's side
	w, h int
	ink  []bool
}

func (c *cells) at(x, y int) bool { return c.ink[y*c.w+x] }

// reduce divides a page into cells.
func reduce(g *image.Gray, dpi int) *cells {
	size := g.Rect.Size()
	c := &cells{size: max(dpi/cellsPerInch, 1)}
	c.w, c.h = size.X/c.size, size.Y/c.size
	c.ink = make([]bool, c.w*c.h)
	dark := darkness(g)
	enough := min(darkInCell, c.size*c.size)
	for y := range c.h {
		for x := range c.w {
			n := 0
			for dy := range c.size {
				from := (y*c.size+dy)*g.Stride + x*c.size
				for _, v := range g.Pix[from : from+c.size] {
					if v <= dark {
						n++
					}
				}
			}
			c.ink[y*c.w+x] = n >= enough
		}
	}
	return c
}

// histogram counts the shades of an image.
func histogram(g *image.Gray) (count [256]int) {
	size := g.Rect.Size()
	for y := range size.Y {
		for _, v := range g.Pix[y*g.Stride : y*g.Stride+size.X] {
			count[v]++
		}
	}
	return count
}

// darkness is the shade that parts ink from paper best (Otsu 1979).
func darkness(g *image.Gray) uint8 {
	count := histogram(g)
	all, sum := 0, 0.0
	for v, n := range count {
		all += n
		sum += float64(v) * float64(n)
	}
	best, at, below, belowSum := -1.0, 0, 0, 0.0
	for v, n := range count {
		below += n
		belowSum += float64(v) * float64(n)
		if below == 0 || below == all {
			continue
		}
		low, high := belowSum/float64(below), (sum-belowSum)/float64(all-below)
		if spread := float64(below) * float64(all-below) * (high - low) * (high - low); spread > best {
			best, at = spread, v
		}
	}
	return uint8(at)
}

// paper is the commonest shade.
func paper(g *image.Gray) uint8 {
	count := histogram(g)
	return uint8(slices.Index(count[:], slices.Max(count[:])))
}

// pieces parts a region, in cells, into the order in which its text is read.
func (c *cells) pieces(r image.Rectangle) []image.Rectangle {
	x, top, foot := c.gutter(r)
	if foot <= top {
		return []image.Rectangle{r}
	}
	top, foot = c.clear(r, top, +1, foot), c.clear(r, foot-1, -1, top)+1
	var out []image.Rectangle
	if top > r.Min.Y {
		out = append(out, c.pieces(image.Rect(r.Min.X, r.Min.Y, r.Max.X, top))...)
	}
	out = append(out, c.pieces(image.Rect(r.Min.X, top, x, foot))...)
	out = append(out, c.pieces(image.Rect(x, top, r.Max.X, foot))...)
	if foot < r.Max.Y {
		out = append(out, c.pieces(image.Rect(r.Min.X, foot, r.Max.X, r.Max.Y))...)
	}
	return out
}

// clear moves an edge past what of a line reaches beyond the gutter's end: to the
// first row without ink, if there is one nearby.
func (c *cells) clear(r image.Rectangle, y, step, end int) int {
	const nearby = cellsPerInch / 5
	for k := range nearby {
		row := y + k*step
		if row == end {
			break
		}
		if !slices.Contains(c.ink[row*c.w+r.Min.X:row*c.w+r.Max.X], true) {
			return row
		}
	}
	return y
}

// gutter finds the tallest strip of paper between two columns: its middle, and
// the rows from top to before foot. None: foot is not below top.
func (c *cells) gutter(r image.Rectangle) (middle, top, foot int) {
	least := int(columnWidth * float64(c.w))
	tallest := int(gutterHeight * float64(c.h))
	if r.Dx() < 2*least || r.Dy() < tallest {
		return 0, 0, 0
	}
	for x := r.Min.X + least; x+gutterWidth <= r.Max.X-least; x++ {
		begin := -1
		for y := r.Min.Y; y <= r.Max.Y; y++ {
			free := y < r.Max.Y && !slices.Contains(c.ink[y*c.w+x:y*c.w+x+gutterWidth], true)
			switch {
			case free && begin < 0:
				begin = y
			case !free && begin >= 0:
				if y-begin > tallest && c.text(r.Min.X, x, begin, y) && c.text(x+gutterWidth, r.Max.X, begin, y) {
					middle, top, foot, tallest = x+gutterWidth/2, begin, y, y-begin
				}
				begin = -1
			}
		}
	}
	return middle, top, foot
}

// text reports whether running text stands in a region: in most of its rows, and
// from side to side.
func (c *cells) text(x0, x1, y0, y1 int) bool {
	// Margins are no part of the column.
	left, right, top, foot := x1, x0, y1, y0
	for y := y0; y < y1; y++ {
		for x := x0; x < x1; x++ {
			if c.at(x, y) {
				left, right, top, foot = min(left, x), max(right, x+1), min(top, y), y+1
			}
		}
	}
	if right-left < int(columnWidth*float64(c.w)*0.8) || foot-top < int(gutterHeight*float64(c.h)) {
		return false
	}
	var covered []float64
	for y := top; y < foot; y++ {
		n := 0
		for x := left; x < right; x++ {
			if c.at(x, y) {
				n++
			}
		}
		if n > 0 {
			covered = append(covered, float64(n)/float64(right-left))
		}
	}
	if float64(len(covered)) < columnInk*float64(foot-top) {
		return false
	}
	slices.Sort(covered)
	return covered[len(covered)*3/4] >= columnCoverage
}

// strip is a page whose columns stand below each other, in the order in which
// they are read.
type strip struct {
	img    *image.Gray
	pieces []image.Rectangle // on the page, in pixels
	tops   []int             // of each on the strip
}

// unroll puts the columns of a page below each other; a page without columns
// stays as it is.
func unroll(g *image.Gray, dpi int) *strip {
	c := reduce(g, dpi)
	found := c.pieces(image.Rect(0, 0, c.w, c.h))
	if len(found) < 2 {
		return &strip{img: g, pieces: []image.Rectangle{g.Rect}, tops: []int{0}}
	}
	s := &strip{}
	width, height := 0, pieceGap
	for _, r := range found {
		r = image.Rect(r.Min.X*c.size, r.Min.Y*c.size, r.Max.X*c.size, r.Max.Y*c.size)
		s.pieces, s.tops = append(s.pieces, r), append(s.tops, height)
		width = max(width, r.Dx())
		height += r.Dy() + pieceGap
	}
	s.img = image.NewGray(image.Rect(0, 0, width, height))
	ground := paper(g)
	for i := range s.img.Pix {
		s.img.Pix[i] = ground
	}
	for i, r := range s.pieces {
		for y := range r.Dy() {
			from := (r.Min.Y+y)*g.Stride + r.Min.X
			copy(s.img.Pix[(s.tops[i]+y)*s.img.Stride:], g.Pix[from:from+r.Dx()])
		}
	}
	return s
}

// back gives words their places on the page. Words of different pieces are not
// of one block.
func (s *strip) back(words []word) {
	if len(s.pieces) < 2 {
		return
	}
	for i := range words {
		w := &words[i]
		k := 0
		for k+1 < len(s.tops) && (w.y0+w.y1)/2 >= s.tops[k+1]-pieceGap/2 {
			k++
		}
		r := s.pieces[k]
		w.x0, w.x1 = w.x0+r.Min.X, w.x1+r.Min.X
		w.y0, w.y1 = w.y0-s.tops[k]+r.Min.Y, w.y1-s.tops[k]+r.Min.Y
		w.block += k * maxPixel
	}
}
