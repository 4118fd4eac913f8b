package pdffile

import (
	"errors"
	"fmt"
)

// Limits of decoding.
const (
	// maxDecoded is the most that a stream becomes. The longest pages of real
	// reports, maps drawn in lines, have some 20 MB.
	maxDecoded = 64 << 20
	maxFilters = 8
)

// errDamaged is data that its filter does not understand.
var errDamaged = errors.New("damaged data")

// errBomb is data that becomes too long.
var errBomb = errors.New("too long when decoded")

// filter is one step of decoding.
type filter struct {
	name  Name
	parms Dict
}

// filters of a stream in the order in which they are undone.
func (f *File) filters(d Dict) ([]filter, error) {
	if _, ok := d["F"]; ok {
		return nil, fmt.Errorf("%w: a stream in another file", ErrUnsure)
	}
	parms := f.Resolve(d["DecodeParms"])
	switch v := f.Resolve(d["Filter"]).(type) {
	case nil:
		return nil, nil
	case Name:
		p, _ := parms.(Dict)
		if a, ok := parms.(Array); ok && len(a) > 0 {
			return nil, fmt.Errorf("%w: parameters of one filter in an array", ErrUnsure)
		}
		return f.known([]filter{{v, p}})
	case Array:
		if len(v) > maxFilters {
			return nil, fmt.Errorf("%w: %d filters", ErrUnsure, len(v))
		}
		list, _ := parms.(Array)
		if _, ok := parms.(Dict); ok {
			return nil, fmt.Errorf("%w: parameters of filters not in an array", ErrUnsure)
		}
		all := make([]filter, len(v))
		for i := range v {
			all[i].name = f.Name(v[i])
			if i < len(list) {
				all[i].parms = f.Dict(list[i])
			}
		}
		return f.known(all)
	}
	return nil, fmt.Errorf("%w: /Filter is no name", ErrUnsure)
}

func (f *File) known(filters []filter) ([]filter, error) {
	for i := range filters {
		switch filters[i].name {
		case "FlateDecode", "Fl":
			filters[i].name = "FlateDecode"
		case "LZWDecode", "LZW":
			filters[i].name = "LZWDecode"
		case "ASCII85Decode", "A85":
			filters[i].name = "ASCII85Decode"
		case "ASCIIHexDecode", "AHx":
			filters[i].name = "ASCIIHexDecode"
		case "RunLengthDecode", "RL":
			filters[i].name = "RunLengthDecode"
		case "Crypt":
			if n := f.Name(filters[i].parms["Name"]); i > 0 || (n != "" && n != "Identity") {
				return nil, fmt.Errorf("%w: a filter of encryption of its own", ErrUnsure)
			}
		default:
			return nil, fmt.Errorf("%w: filter %q", ErrUnsure, filters[i].name)
		}
	}
	return filters, nil
}

// undo undoes one filter. The first one writes into the file's scratch.
func (f *File) undo(filter filter, data []byte, step int) ([]byte, error) {
	var out []byte
	if step == 0 {
		out = f.scratch[:0]
	}
	var err error
	switch filter.name {
	case "Crypt":
		return data, nil
	case "FlateDecode":
		out, err = f.inflater.zlib(out, data, maxDecoded)
	case "LZWDecode":
		early, ok := f.Int(filter.parms["EarlyChange"])
		out, err = unLZW(out, data, !ok || early != 0, maxDecoded)
	case "ASCII85Decode":
		out, err = un85(out, data)
	case "ASCIIHexDecode":
		out, err = unhex(out, data)
	case "RunLengthDecode":
		out, err = unrun(out, data, maxDecoded)
	}
	if step == 0 && cap(out) <= maxScratch {
		f.scratch = out
	}
	if err == nil && (filter.name == "FlateDecode" || filter.name == "LZWDecode") {
		out, err = f.unpredict(filter.parms, out)
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrUnsure, filter.name, err)
	}
	return out, nil
}

// maxScratch is kept for the next stream.
const maxScratch = 4 << 20
