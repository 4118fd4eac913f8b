package hwp

import (
	"bytes"
	"compress/flate"
	"errors"
	"io"

	"naru/internal/library"
)

// unpacked gives a stream of records, inflated where the document is compressed.
// Damage costs what lies after it: what came before is given beside the error.
func (c *compound) unpacked(path string, compressed bool) ([]byte, error) {
	data, err := c.read(path)
	if err != nil && len(data) == 0 {
		return nil, err
	}
	if !compressed {
		c.left -= int64(len(data))
		return data, c.spent(path, err)
	}
	limit := min(c.limits.Unzip, c.left)
	var out bytes.Buffer
	n, inflating := io.Copy(&out, io.LimitReader(flate.NewReader(bytes.NewReader(data)), limit+1))
	c.left -= n
	if n > limit {
		return nil, library.Errorf(library.TooLarge, "unpack stream %q: more than %d bytes", path, limit)
	}
	switch {
	case inflating == nil:
		return out.Bytes(), err
	case n == 0 && plausible(data): // some writers set the flag and do not compress
		return data, err
	case errors.Is(inflating, io.ErrUnexpectedEOF) && whole(out.Bytes()): // only the end mark is missing
		return out.Bytes(), err
	}
	return out.Bytes(), library.Errorf(library.BrokenFile, "unpack stream %q: %w", path, inflating)
}

func (c *compound) spent(path string, err error) error {
	if c.left < 0 {
		return library.Errorf(library.TooLarge, "unpack stream %q: more than the limits allow", path)
	}
	return err
}
