package pdffile

// Codes of LZWDecode (7.4.4) that stand for no bytes, and the most there are.
const (
	lzwClear = 256
	lzwEnd   = 257
	lzwCodes = 4096
)

// unLZW undoes LZWDecode. Early is the usual way, in which codes grow one code
// sooner than they must.
func unLZW(out, data []byte, early bool, limit int) ([]byte, error) {
	// Each code stands for bytes that were written before: where and how many.
	var starts, lengths [lzwCodes]int32
	sooner := 0
	if early {
		sooner = 1
	}
	next, width := lzwEnd+1, uint(9)
	var bits uint32
	var held uint
	last := -1 // where the code before was written
	for i := 0; ; {
		for held < width {
			if i >= len(data) {
				return out, nil // the end code is often left out
			}
			bits = bits<<8 | uint32(data[i])
			held += 8
			i++
		}
		code := int(bits >> (held - width) & (1<<width - 1))
		held -= width
		switch {
		case code == lzwEnd:
			return out, nil
		case code == lzwClear:
			next, width, last = lzwEnd+1, 9, -1
			continue
		}
		start := len(out)
		switch {
		case code < lzwClear:
			out = append(out, byte(code))
		case code < next:
			from := int(starts[code])
			out = append(out, out[from:from+int(lengths[code])]...)
		case code == next && last >= 0 && next < lzwCodes:
			out = append(out, out[last:start]...)
			out = append(out, out[last])
		default:
			return out, errDamaged
		}
		if len(out) > limit {
			return out, errBomb
		}
		if last >= 0 && next < lzwCodes {
			starts[next], lengths[next] = int32(last), int32(start-last+1)
			next++
		}
		last = start
		if next+sooner >= 1<<width && width < 12 {
			width++
		}
	}
}
