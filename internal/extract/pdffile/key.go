package pdffile

import (
	"bytes"
	"crypto/md5"
	"crypto/rc4"
)

// padding fills passwords up to 32 bytes (7.6.4.3.2).
var padding = [32]byte{
	0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
	0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
}

func padded(password []byte) []byte {
	return append(append(make([]byte, 0, 64), password[:min(len(password), 32)]...), padding[:]...)[:32]
}

// userKey128 is algorithm 2, its result nil where algorithms 4 to 6 find that the
// password is not the user's.
func (h *handler) userKey128(password []byte) []byte {
	b := padded(password)
	b = append(b, h.owner[:32]...)
	b = append(b, byte(h.permissions), byte(h.permissions>>8), byte(h.permissions>>16), byte(h.permissions>>24))
	b = append(b, h.id...)
	if h.revision >= 4 && !h.metadata {
		b = append(b, 0xff, 0xff, 0xff, 0xff)
	}
	sum := md5.Sum(b)
	key := sum[:h.keyLength]
	if h.revision >= 3 {
		for range 50 {
			sum = md5.Sum(key)
			key = sum[:h.keyLength]
		}
	}
	if h.revision == 2 {
		if bytes.Equal(cipher128(padding[:], key, 0), h.user[:32]) {
			return key
		}
		return nil
	}
	check := md5.Sum(append(padding[:len(padding):len(padding)], h.id...))
	mark := check[:]
	for i := range 20 {
		mark = cipher128(mark, key, byte(i))
	}
	if bytes.Equal(mark, h.user[:16]) {
		return key
	}
	return nil
}

// userPassword is algorithm 7: what the owner's password tells of the user's.
func (h *handler) userPassword(owner string) []byte {
	sum := md5.Sum(padded([]byte(owner)))
	if h.revision >= 3 {
		for range 50 {
			sum = md5.Sum(sum[:])
		}
	}
	key := sum[:min(h.keyLength, 16)]
	if h.revision == 2 {
		return cipher128(h.owner[:32], key, 0)
	}
	b := h.owner[:32]
	for i := 19; i >= 0; i-- {
		b = cipher128(b, key, byte(i))
	}
	return b
}

// cipher128 is RC4 with each byte of the key changed by mix.
func cipher128(b, key []byte, mix byte) []byte {
	mixed := make([]byte, len(key))
	for i := range key {
		mixed[i] = key[i] ^ mix
	}
	c, err := rc4.NewCipher(mixed)
	if err != nil {
		return nil
	}
	out := make([]byte, len(b))
	c.XORKeyStream(out, b)
	return out
}
