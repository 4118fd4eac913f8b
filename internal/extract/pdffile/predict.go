package pdffile

import "fmt"

// maxRow is the longest row of a predictor, in bytes.
const maxRow = 1 << 20

// unpredict undoes a predictor (7.4.4.4), in place.
func (f *File) unpredict(parms Dict, data []byte) ([]byte, error) {
	predictor, _ := f.Int(parms["Predictor"])
	if predictor < 2 {
		return data, nil
	}
	get := func(key Name, usual int) int {
		if n, ok := f.Int(parms[key]); ok {
			return n
		}
		return usual
	}
	colors, bits, columns := get("Colors", 1), get("BitsPerComponent", 8), get("Columns", 1)
	if colors < 1 || colors > 64 || bits < 1 || bits > 16 || columns < 1 || columns > maxRow {
		return data, errDamaged
	}
	pixel := max(1, colors*bits/8)
	row := (colors*bits*columns + 7) / 8
	switch {
	case row > maxRow:
		return data, errDamaged
	case predictor == 2 && bits == 8:
		if len(data)%row != 0 {
			return nil, errDamaged
		}
		for rest := data; len(rest) > 0; rest = rest[row:] {
			for i := pixel; i < row; i++ {
				rest[i] += rest[i-pixel]
			}
		}
		return data, nil
	case predictor >= 10 && predictor <= 15:
		return unPNG(data, row, pixel)
	}
	return data, fmt.Errorf("predictor %d of %d bits", predictor, bits)
}

// unPNG undoes the predictors of PNG, of which each row names its own. What it
// gives lies in data.
func unPNG(data []byte, row, pixel int) ([]byte, error) {
	out := data[:0]
	var above []byte
	for len(data) > 0 {
		kind := data[0]
		line := data[1:min(len(data), row+1)]
		data = data[1+len(line):]
		if len(line) == 0 {
			break // a stray byte at the end
		}
		if err := unfilter(kind, line, above, pixel); err != nil {
			return nil, err
		}
		at := len(out)
		out = append(out, line...) // moves it to the left, over what was read
		above = out[at:]
	}
	return out, nil
}

func unfilter(kind byte, line, above []byte, pixel int) error {
	up := func(i int) byte {
		if i < 0 || i >= len(above) {
			return 0
		}
		return above[i]
	}
	left := func(i int) byte {
		if i < pixel {
			return 0
		}
		return line[i-pixel]
	}
	switch kind {
	case 0:
	case 1:
		for i := pixel; i < len(line); i++ {
			line[i] += line[i-pixel]
		}
	case 2:
		for i := range min(len(line), len(above)) {
			line[i] += above[i]
		}
	case 3:
		for i := range line {
			line[i] += byte((int(left(i)) + int(up(i))) / 2)
		}
	case 4:
		for i := range line {
			line[i] += paeth(int(left(i)), int(up(i)), int(up(i-pixel)))
		}
	default:
		return errDamaged
	}
	return nil
}

func paeth(left, up, corner int) byte {
	p := left + up - corner
	a, b, c := abs(p-left), abs(p-up), abs(p-corner)
	switch {
	case a <= b && a <= c:
		return byte(left)
	case b <= c:
		return byte(up)
	}
	return byte(corner)
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
