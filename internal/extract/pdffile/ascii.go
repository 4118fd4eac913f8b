package pdffile

// un85 undoes ASCII85Decode (7.4.3). Beyond the alphabet PDFium stops without a
// word, so such data is left to it.
func un85(out, data []byte) ([]byte, error) {
	var group uint64
	count := 0
	for i, c := range data {
		switch {
		case classes[c]&blank != 0:
		case c == 'z' && count == 0:
			out = append(out, 0, 0, 0, 0)
		case c >= '!' && c <= 'u':
			group = group*85 + uint64(c-'!')
			if count++; count < 5 {
				continue
			}
			if group > 1<<32-1 {
				return out, errDamaged
			}
			out = append(out, byte(group>>24), byte(group>>16), byte(group>>8), byte(group))
			group, count = 0, 0
		case c == '~' && i+1 < len(data) && data[i+1] == '>':
			return end85(out, group, count)
		default:
			return out, errDamaged
		}
	}
	return end85(out, group, count)
}

func end85(out []byte, group uint64, count int) ([]byte, error) {
	if count == 0 {
		return out, nil
	}
	if count == 1 {
		return out, errDamaged
	}
	for range 5 - count {
		group = group*85 + 84
	}
	for i := range count - 1 {
		out = append(out, byte(group>>(24-8*i)))
	}
	return out, nil
}

// unhex undoes ASCIIHexDecode (7.4.2).
func unhex(out, data []byte) ([]byte, error) {
	half, high := false, byte(0)
	for _, c := range data {
		switch d := digits[c]; {
		case d <= 15 && half:
			out = append(out, high|d)
			half = false
		case d <= 15:
			high, half = d<<4, true
		case c == '>':
			if half {
				out = append(out, high)
			}
			return out, nil
		case classes[c]&blank == 0:
			return out, errDamaged
		}
	}
	if half {
		out = append(out, high)
	}
	return out, nil
}

// unrun undoes RunLengthDecode (7.4.5).
func unrun(out, data []byte, limit int) ([]byte, error) {
	for i := 0; i < len(data) && data[i] != 128; {
		n := int(data[i])
		i++
		switch {
		case n < 128 && i+n+1 <= len(data):
			out = append(out, data[i:i+n+1]...)
			i += n + 1
		case n > 128 && i < len(data):
			for range 257 - n {
				out = append(out, data[i])
			}
			i++
		default:
			return out, errDamaged
		}
		if len(out) > limit {
			return out, errBomb
		}
	}
	return out, nil
}
