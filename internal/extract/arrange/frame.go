package arrange

// Frame is a rectangle on the page as shown: points, from its upper left.
type Frame struct{ X0, Y0, X1, Y1 float64 }

func (f Frame) width() float64      { return f.X1 - f.X0 }
func (f Frame) height() float64     { return f.Y1 - f.Y0 }
func (f Frame) centre() float64     { return (f.X0 + f.X1) / 2 }
func (f Frame) isZero() bool        { return f == Frame{} }
func (f Frame) wide(x float64) bool { return f.X0 <= x && x <= f.X1 }

// around is the least frame around both; a zero one is none.
func around(a, b Frame) Frame {
	switch {
	case a.isZero():
		return b
	case b.isZero():
		return a
	}
	return Frame{min(a.X0, b.X0), min(a.Y0, b.Y0), max(a.X1, b.X1), max(a.Y1, b.Y1)}
}
