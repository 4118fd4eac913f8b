package pdffile

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
	"fmt"
)

// maxPassword is the most of a password that counts (7.6.4.3.3).
const maxPassword = 127

// key256 is algorithm 2.A. O and U hold a hash of 32 bytes, a salt of 8 for
// checking and one for the key.
func (h *handler) key256(password string) ([]byte, error) {
	if (h.revision != 5 && h.revision != 6) || len(h.owner) < 48 || len(h.user) < 48 ||
		len(h.ownerKey) < 32 || len(h.userKey) < 32 || len(h.perms) < 16 {
		return nil, fmt.Errorf("%w: encryption dictionary", ErrUnsure)
	}
	p := []byte(password)
	p = p[:min(len(p), maxPassword)]
	var sealed, by []byte
	owner, user := h.owner[:48], h.user[:48]
	switch {
	case bytes.Equal(h.hash(p, owner[32:40], user), owner[:32]):
		sealed, by = h.ownerKey[:32], h.hash(p, owner[40:48], user)
	case bytes.Equal(h.hash(p, user[32:40], nil), user[:32]):
		sealed, by = h.userKey[:32], h.hash(p, user[40:48], nil)
	default:
		return nil, nil
	}
	c, err := aes.NewCipher(by)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrUnsure, err)
	}
	key := make([]byte, 32)
	cipher.NewCBCDecrypter(c, make([]byte, aes.BlockSize)).CryptBlocks(key, sealed)
	if !h.permitted(key) {
		return nil, fmt.Errorf("%w: the permissions are not those that were sealed", ErrUnsure)
	}
	return key, nil
}

// permitted is algorithm 13.
func (h *handler) permitted(key []byte) bool {
	c, err := aes.NewCipher(key)
	if err != nil {
		return false
	}
	var b [16]byte
	c.Decrypt(b[:], h.perms[:16])
	return string(b[9:12]) == "adb" && binary.LittleEndian.Uint32(b[:]) == h.permissions && (b[8] == 'F' || h.metadata)
}

// hash is algorithm 2.B; for revision 5 it is its first step alone.
func (h *handler) hash(password, salt, user []byte) []byte {
	input := append(append(append([]byte{}, password...), salt...), user...)
	sum := sha256.Sum256(input)
	k := sum[:]
	if h.revision == 5 {
		return k
	}
	for round := 0; ; round++ {
		part := append(append(append([]byte{}, password...), k...), user...)
		e := bytes.Repeat(part, 64)
		c, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil
		}
		cipher.NewCBCEncrypter(c, k[16:32]).CryptBlocks(e, e)
		remainder := 0
		for _, b := range e[:16] { // 256 leaves 1 when divided by 3
			remainder += int(b)
		}
		switch remainder % 3 {
		case 0:
			s := sha256.Sum256(e)
			k = s[:]
		case 1:
			s := sha512.Sum384(e)
			k = s[:]
		case 2:
			s := sha512.Sum512(e)
			k = s[:]
		}
		if round >= 63 && int(e[len(e)-1]) <= round-31 {
			return k[:32]
		}
	}
}
